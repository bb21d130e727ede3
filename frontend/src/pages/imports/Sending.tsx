import { Button, ProgressBar } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { sizeInWords } from '../../format/size';
import { useLanguage } from '../../i18n/language';
import { desk } from './desk';
import { useDesk } from './useDesk';

/** How much of a file has left the browser. */
export function Sending({ file }: { file: File }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { sent } = useDesk();
  const size = (bytes: number) => sizeInWords(bytes, language);
  return (
    <section className="new-import" aria-label={t('imports.new')}>
      <ProgressBar
        label={t('imports.sending', { name: file.name })}
        helperText={t('imports.sent', {
          sent: size(Math.min(sent, file.size)),
          total: size(file.size),
        })}
        value={Math.min(sent, file.size)}
        max={Math.max(file.size, 1)}
      />
      <p className="quiet">{t('imports.sendingHint')}</p>
      <div>
        <Button kind="danger--ghost" size="md" onClick={() => desk.stop()}>
          {t('imports.stop')}
        </Button>
      </div>
    </section>
  );
}
