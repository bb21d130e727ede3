import { InlineNotification, Modal } from '@carbon/react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Failure } from './Failure';
import { useLatest } from './useLatest';
import { useLeaveGuard } from './useLeaveGuard';

interface Props {
  heading: string;
  submit: string;
  /** The field that has the focus at first, as a selector. */
  focus: string;
  size?: 'sm' | 'md' | 'lg';
  /** Whether something would be lost. */
  changed: boolean;
  state: { isPending: boolean; isError: boolean; error: unknown };
  failure: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog, which is not left with something in it by mistake. */
export function FormDialog({ size = 'sm', changed, state, onSubmit, onClose, ...rest }: Props) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  useLeaveGuard(changed);

  const close = useLatest(() => (changed && !leaving ? setLeaving(true) : onClose()));
  const submit = () => {
    setLeaving(false);
    if (!state.isPending) {
      onSubmit();
    }
  };
  const submitForm = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };

  return createPortal(
    <Modal
      open
      size={size}
      preventCloseOnClickOutside
      modalHeading={rest.heading}
      primaryButtonText={state.isPending ? t('common.saving') : rest.submit}
      secondaryButtonText={leaving ? t('common.discard') : t('common.cancel')}
      closeButtonLabel={t('common.close')}
      primaryButtonDisabled={state.isPending}
      selectorPrimaryFocus={rest.focus}
      onRequestClose={close}
      onRequestSubmit={submit}
    >
      <form className="dialog-form" onSubmit={submitForm} noValidate>
        {rest.children}
        {state.isError && <Failure error={state.error} title={rest.failure} />}
        {leaving && (
          <InlineNotification
            kind="warning"
            role="alert"
            lowContrast
            hideCloseButton
            title={t('common.unsaved')}
            subtitle={t('common.unsavedHint')}
          />
        )}
        <button type="submit" hidden />
      </form>
    </Modal>,
    document.body,
  );
}
