import { FileUploaderDropContainer, RadioButton, RadioButtonGroup } from '@carbon/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ImportKind } from '../../api/types';
import { desk } from './desk';
import { Prepared } from './Prepared';
import { Sending } from './Sending';
import { useDesk } from './useDesk';

const KINDS: ImportKind[] = ['customers', 'suppressions'];

export function NewImport() {
  const { t } = useTranslation();
  const { file, terms, phase } = useDesk();
  const wanted = useWantedKind();
  useEffect(() => {
    if (wanted) {
      desk.agree({ kind: wanted });
    }
  }, [wanted]);

  if (file && phase === 'sending') {
    return <Sending file={file} />;
  }
  return (
    <section className="new-import" aria-label={t('imports.new')}>
      <RadioButtonGroup
        name="kind"
        legendText={t('imports.kind')}
        valueSelected={terms.kind}
        onChange={(kind) => desk.agree({ kind: kind as ImportKind })}
      >
        {KINDS.map((kind) => (
          <RadioButton
            key={kind}
            id={`kind-${kind}`}
            value={kind}
            labelText={t(`imports.kinds.${kind}`)}
          />
        ))}
      </RadioButtonGroup>
      {file ? (
        <Prepared file={file} />
      ) : (
        <>
          <FileUploaderDropContainer
            labelText={t('imports.drop')}
            accept={['.csv', '.txt', '.tsv', '.ndjson', '.jsonl']}
            onAddFiles={(_event, { addedFiles }) => desk.choose(addedFiles[0])}
          />
          <p className="quiet">{t(`imports.columnsOf.${terms.kind}`)}</p>
        </>
      )}
    </section>
  );
}

/** A link may say which kind is meant. */
function useWantedKind(): ImportKind | undefined {
  const [params] = useSearchParams();
  return KINDS.find((kind) => kind === params.get('kind'));
}
