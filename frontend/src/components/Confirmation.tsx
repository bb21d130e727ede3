import { Modal } from '@carbon/react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Failure } from './Failure';

interface Props {
  heading: string;
  yes: string;
  no?: string;
  /** Whether there is enough to go on; true if it is left out. */
  ready?: boolean;
  focus?: string;
  danger?: boolean;
  state: { isPending: boolean; isError: boolean; error: unknown };
  onYes: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before something is done that cannot be undone by a click. It stands beside the page, whose tables would lay it out. */
export function Confirmation({
  ready = true,
  danger = true,
  state,
  onYes,
  onClose,
  children,
  ...rest
}: Props) {
  const { t } = useTranslation();
  return createPortal(
    <Modal
      open
      danger={danger}
      size="sm"
      modalHeading={rest.heading}
      primaryButtonText={rest.yes}
      secondaryButtonText={rest.no ?? t('common.cancel')}
      closeButtonLabel={t('common.close')}
      primaryButtonDisabled={!ready || state.isPending}
      selectorPrimaryFocus={rest.focus ?? '.cds--btn--secondary'}
      onRequestClose={onClose}
      onRequestSubmit={onYes}
    >
      <div className="dialog-form">
        {children}
        {state.isError && <Failure error={state.error} title={t('errors.action')} />}
      </div>
    </Modal>,
    document.body,
  );
}
