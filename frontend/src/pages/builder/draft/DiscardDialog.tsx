import { Modal } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../components/Failure';

interface Props {
  deployed: boolean;
  onDiscard: () => Promise<void>;
  onClose: () => void;
}

export function DiscardDialog({ deployed, onDiscard, onClose }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const discard = async () => {
    setBusy(true);
    try {
      await onDiscard();
      onClose();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      danger
      size="sm"
      modalHeading={t('modeler.discard.title')}
      primaryButtonText={t('modeler.discard.yes')}
      secondaryButtonText={t('modeler.discard.no')}
      closeButtonLabel={t('common.close')}
      primaryButtonDisabled={busy}
      onRequestClose={onClose}
      onRequestSubmit={() => void discard()}
    >
      <p>{t(deployed ? 'modeler.discard.toDeployed' : 'modeler.discard.all')}</p>
      {error !== undefined && <Failure error={error} title={t('errors.action')} />}
    </Modal>
  );
}
