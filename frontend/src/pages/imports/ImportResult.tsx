import { InlineNotification } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../api/types';
import { useTopicNames } from '../../components/useTopicNames';
import { useLanguage } from '../../i18n/language';
import { serverSaid } from '../../i18n/server';
import { channelName } from '../../i18n/words';
import { subjectsOf } from './subjects';

export function ImportResult({ file }: { file: Import }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const topicName = useTopicNames();
  const { imported, failed, error, consents, unverified } = file;
  const number = (count: number) => count.toLocaleString(language);
  const granted = subjectsOf(consents.join(','))
    .map(({ channel, topic }) => `${channelName(channel)}: ${topicName(topic)}`)
    .join(', ');
  return (
    <>
      <p>{t('imports.progress', { imported: number(imported), failed: number(failed) })}</p>
      {granted && <p className="quiet">{t('imports.granted', { granted })}</p>}
      {unverified && <p className="quiet">{t('imports.wereUnverified')}</p>}
      {error && (
        <InlineNotification
          kind="error"
          role="status"
          lowContrast
          hideCloseButton
          title={t('imports.stopped')}
          subtitle={serverSaid(error)}
        />
      )}
    </>
  );
}
