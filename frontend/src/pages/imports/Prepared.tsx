import { Upload } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IMPORTS, usePreview } from '../../api/imports';
import { Failure } from '../../components/Failure';
import { Loaded } from '../../components/Loaded';
import { sizeInWords } from '../../format/size';
import { useLanguage } from '../../i18n/language';
import { desk } from './desk';
import { Preview } from './Preview';
import { TermsForm } from './TermsForm';
import { useDesk } from './useDesk';

/** A chosen file: how it is understood, and what goes with it. */
export function Prepared({ file }: { file: File }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { terms, error } = useDesk();
  const preview = usePreview(file, terms.kind);
  const send = async () => {
    if (await desk.send()) {
      await queries.invalidateQueries({ queryKey: IMPORTS });
    }
  };
  return (
    <>
      <p>
        <strong>{file.name}</strong>{' '}
        <span className="quiet">{sizeInWords(file.size, language)}</span>
      </p>
      <Loaded query={preview}>{(understood) => <Preview preview={understood} />}</Loaded>
      {terms.kind === 'customers' && <TermsForm />}
      {error !== undefined && <Failure error={error} title={t('imports.sendFailed')} />}
      <div className="actions">
        <Button
          size="md"
          renderIcon={Upload}
          disabled={!preview.isSuccess}
          onClick={() => void send()}
        >
          {t('imports.send')}
        </Button>
        <Button kind="ghost" size="md" onClick={() => desk.choose(undefined)}>
          {t('imports.another')}
        </Button>
      </div>
    </>
  );
}
