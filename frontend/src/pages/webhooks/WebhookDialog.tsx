import { Modal } from '@carbon/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/Failure';
import { faultsOf, type WebhookDraft } from './wanted';
import { WebhookFields } from './WebhookFields';

interface Props {
  title: string;
  yes: string;
  initial: WebhookDraft;
  save: { isPending: boolean; isError: boolean; error: unknown };
  onSave: (draft: WebhookDraft) => void;
  onClose: () => void;
}

export function WebhookDialog({ title, yes, initial, save, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(draft);
  const submit = () => {
    setTried(true);
    if (Object.keys(faults).length === 0 && !save.isPending) {
      onSave(draft);
    }
  };
  const submitForm = (form: FormEvent) => {
    form.preventDefault();
    submit();
  };
  return (
    <Modal
      open
      size="sm"
      modalHeading={title}
      primaryButtonText={yes}
      secondaryButtonText={t('common.cancel')}
      closeButtonLabel={t('common.close')}
      primaryButtonDisabled={save.isPending}
      selectorPrimaryFocus="#webhook-url"
      onRequestClose={onClose}
      onRequestSubmit={submit}
    >
      <form className="dialog-form" onSubmit={submitForm} noValidate>
        <WebhookFields
          draft={draft}
          faults={tried ? faults : {}}
          onChange={(changed) => setDraft({ ...draft, ...changed })}
        />
        {save.isError && <Failure error={save.error} title={t('webhooks.form.failed')} />}
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
