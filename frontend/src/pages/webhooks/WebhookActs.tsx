import { PauseFilled, PlayFilledAlt, SendAlt } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useChangeWebhook, useTestWebhook, type Webhook } from '../../api/webhooks';
import { Failure } from '../../components/Failure';
import { ChangeWebhook } from './ChangeWebhook';
import { NewSecret } from './NewSecret';
import { RemoveWebhook } from './RemoveWebhook';

export function WebhookActs({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const { id, url, description, events, enabled } = webhook;
  const test = useTestWebhook(id);
  const change = useChangeWebhook(id);
  const turn = () => change.mutate({ url, description, events, enabled: !enabled });
  return (
    <div className="webhook__acts">
      <div className="actions">
        <Button
          kind="tertiary"
          size="md"
          renderIcon={SendAlt}
          disabled={!enabled || test.isPending}
          onClick={() => test.mutate()}
        >
          {t('webhooks.acts.test')}
        </Button>
        <ChangeWebhook webhook={webhook} />
        <Button
          kind="ghost"
          size="md"
          renderIcon={enabled ? PauseFilled : PlayFilledAlt}
          disabled={change.isPending}
          onClick={turn}
        >
          {t(enabled ? 'webhooks.acts.pause' : 'webhooks.acts.resume')}
        </Button>
        <NewSecret webhook={webhook} />
        <RemoveWebhook webhook={webhook} />
      </div>
      {test.isSuccess && (
        <p role="status" className="quiet">
          {t('webhooks.acts.tested')}
        </p>
      )}
      {test.isError && <Failure error={test.error} title={t('errors.action')} />}
      {change.isError && <Failure error={change.error} title={t('errors.action')} />}
    </div>
  );
}
