import { TrashCan } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRemoveWebhook, type Webhook } from '../../api/webhooks';
import { Confirmation } from '../../components/Confirmation';
import { useAsking } from '../../components/useAsking';

export function RemoveWebhook({ webhook: { id, url } }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { open, button, ask, close } = useAsking();
  const remove = useRemoveWebhook(id);
  return (
    <>
      <Button ref={button} kind="danger--ghost" size="md" renderIcon={TrashCan} onClick={ask}>
        {t('webhooks.acts.remove')}
      </Button>
      {open && (
        <Confirmation
          heading={t('webhooks.acts.removeTitle')}
          yes={t('webhooks.acts.remove')}
          state={remove}
          onYes={() => remove.mutate(undefined, { onSuccess: () => navigate('/webhooks') })}
          onClose={close}
        >
          <p>{t('webhooks.acts.removeText', { url })}</p>
        </Confirmation>
      )}
    </>
  );
}
