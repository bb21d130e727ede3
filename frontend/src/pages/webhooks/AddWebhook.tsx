import { Add } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAddWebhook } from '../../api/webhooks';
import { useAsking } from '../../components/useAsking';
import { SecretDialog } from './SecretDialog';
import { NEW_WEBHOOK, wantedOf } from './wanted';
import { WebhookDialog } from './WebhookDialog';

export function AddWebhook() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { open, button, ask, close } = useAsking();
  const add = useAddWebhook();
  const added = add.data;
  return (
    <>
      <Button ref={button} size="md" renderIcon={Add} onClick={ask}>
        {t('webhooks.add')}
      </Button>
      {open && !added && (
        <WebhookDialog
          title={t('webhooks.form.addTitle')}
          yes={t('webhooks.form.add')}
          initial={NEW_WEBHOOK}
          save={add}
          onSave={(draft) => add.mutate(wantedOf(draft, true))}
          onClose={close}
        />
      )}
      {added && (
        <SecretDialog
          secret={added.secret}
          onClose={() => void navigate(`/webhooks/${added.webhook.id}`)}
        />
      )}
    </>
  );
}
