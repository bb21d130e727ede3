import { InlineNotification, Modal } from '@carbon/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../components/Failure';
import { complaintInWords } from './complaints';
import { examine, type Examined } from './examine';

interface Props {
  file: File;
  cascade: string;
  onOpen: (xml: string) => Promise<void>;
  onClose: () => void;
}

/** Says what is in a file before it takes the diagram's place, or why it cannot. */
export function ImportDialog({ file, cascade, onOpen, onClose }: Props) {
  const { t } = useTranslation();
  const [examined, setExamined] = useState<Examined>();
  const [error, setError] = useState<unknown>();

  useEffect(() => {
    let gone = false;
    file
      .text()
      .then((content) => examine(content, cascade))
      .then(
        (result) => !gone && setExamined(result),
        (problem: unknown) => !gone && setError(problem),
      );
    return () => {
      gone = true;
    };
  }, [file, cascade]);

  const act = async () => {
    try {
      if (examined?.kind === 'undrawn') {
        setExamined(await examined.layOut());
      } else if (examined?.kind === 'fine') {
        await onOpen(examined.xml);
        onClose();
      }
    } catch (problem) {
      setError(problem);
    }
  };

  const possible = examined?.kind === 'fine' || examined?.kind === 'undrawn';
  return (
    <Modal
      open
      size="sm"
      passiveModal={!possible}
      modalHeading={t('modeler.import.title', { file: file.name })}
      primaryButtonText={t(
        examined?.kind === 'undrawn' ? 'modeler.import.layOut' : 'modeler.import.open',
      )}
      secondaryButtonText={t('common.cancel')}
      closeButtonLabel={t('common.close')}
      onRequestClose={onClose}
      onRequestSubmit={() => void act()}
    >
      {error !== undefined && <Failure error={error} title={t('modeler.import.failed')} />}
      {examined === undefined && error === undefined && <p>{t('common.loading')}</p>}
      {examined && <Verdict examined={examined} />}
    </Modal>
  );
}

function Verdict({ examined }: { examined: Examined }) {
  const { t } = useTranslation();
  switch (examined.kind) {
    case 'refused':
      return (
        <>
          <InlineNotification
            kind="error"
            role="alert"
            lowContrast
            hideCloseButton
            title={t('modeler.import.refused')}
            subtitle={t(`modeler.import.reasons.${examined.reason}`)}
          />
          {examined.detail && <p>{complaintInWords(examined.detail)}</p>}
          <p className="quiet">{t('modeler.import.kept')}</p>
        </>
      );
    case 'undrawn':
      return <p>{t('modeler.import.undrawn')}</p>;
    case 'fine':
      return (
        <>
          <p>{t('modeler.import.replaces')}</p>
          {examined.renamed && <p>{t('modeler.import.renamed', { name: examined.renamed })}</p>}
          {examined.warnings.length > 0 && (
            <>
              <p>{t('modeler.import.warnings', { count: examined.warnings.length })}</p>
              <ul className="import-warnings">
                {examined.warnings.map((warning, index) => (
                  <li key={index}>{complaintInWords(warning)}</li>
                ))}
              </ul>
            </>
          )}
        </>
      );
  }
}
