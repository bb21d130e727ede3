import { Modal } from '@carbon/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from './Failure';

interface Props {
  title: string;
  yes: string;
  act: { isPending: boolean; isError: boolean; error: unknown };
  danger?: boolean;
  onYes: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before something is done that cannot be undone, and says why it was not done. */
export function Confirmation({ title, yes, act, danger, onYes, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      danger={danger}
      size="sm"
      modalHeading={title}
      primaryButtonText={yes}
      secondaryButtonText={t('common.cancel')}
      closeButtonLabel={t('common.close')}
      primaryButtonDisabled={act.isPending}
      onRequestClose={onClose}
      onRequestSubmit={onYes}
    >
      {children}
      {act.isError && <Failure error={act.error} title={t('errors.action')} />}
    </Modal>
  );
}
