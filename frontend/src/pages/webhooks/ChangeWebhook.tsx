import { Edit } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useChangeWebhook, type Webhook } from '../../api/webhooks';
import { useAsking } from '../../components/useAsking';
import { draftOf, wantedOf } from './wanted';
import { WebhookDialog } from './WebhookDialog';

export function ChangeWebhook({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const { open, button, ask, close } = useAsking();
  const change = useChangeWebhook(webhook.id);
  return (
    <>
      <Button ref={button} kind="ghost" size="md" renderIcon={Edit} onClick={ask}>
        {t('webhooks.acts.change')}
      </Button>
      {open && (
        <WebhookDialog
          title={t('webhooks.form.changeTitle')}
          yes={t('webhooks.form.save')}
          initial={draftOf(webhook)}
          save={change}
          onSave={(draft) => change.mutate(wantedOf(draft, webhook.enabled), { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  );
}
