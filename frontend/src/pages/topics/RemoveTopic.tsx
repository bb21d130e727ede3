import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useRemoveTopic } from '../../api/topics';
import type { Topic } from '../../api/types';
import { Confirmation } from '../../components/Confirmation';
import { titleOf } from '../../components/topicName';
import { useDialog } from '../../components/useDialog';
import { useLanguage } from '../../i18n/language';

export function RemoveTopic({ topic }: { topic: Topic }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { open, button, show, close } = useDialog();
  const remove = useRemoveTopic();
  return (
    <>
      <Button ref={button} kind="danger--ghost" size="sm" onClick={show}>
        {t('topics.remove')}
      </Button>
      {open && (
        <Confirmation
          heading={t('topics.removeTitle', { title: titleOf(topic, language) })}
          yes={t('topics.removeYes')}
          state={remove}
          onYes={() => remove.mutate(topic.name)}
          onClose={close}
        >
          <p>{t('topics.removeText')}</p>
        </Confirmation>
      )}
    </>
  );
}
