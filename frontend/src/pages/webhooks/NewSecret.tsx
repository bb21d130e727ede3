import { Password } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useNewSecret, type Webhook } from '../../api/webhooks';
import { Confirmation } from '../../components/Confirmation';
import { useAsking } from '../../components/useAsking';
import { SecretDialog } from './SecretDialog';

export function NewSecret({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const { open, button, ask, close } = useAsking();
  const rotate = useNewSecret(webhook.id);
  const done = () => {
    rotate.reset();
    close();
  };
  return (
    <>
      <Button ref={button} kind="ghost" size="md" renderIcon={Password} onClick={ask}>
        {t('webhooks.secret.new')}
      </Button>
      {open && !rotate.data && (
        <Confirmation
          danger={false}
          heading={t('webhooks.secret.newTitle')}
          yes={t('webhooks.secret.new')}
          state={rotate}
          onYes={() => rotate.mutate()}
          onClose={close}
        >
          <p>{t('webhooks.secret.newText')}</p>
        </Confirmation>
      )}
      {rotate.data && <SecretDialog secret={rotate.data.secret} onClose={done} />}
    </>
  );
}
