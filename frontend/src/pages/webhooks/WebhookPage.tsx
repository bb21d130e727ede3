import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useWebhook } from '../../api/webhooks';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { Deliveries } from './Deliveries';
import { WebhookActs } from './WebhookActs';
import { WebhookFacts } from './WebhookFacts';
import './webhooks.scss';

export function WebhookPage() {
  const { t } = useTranslation();
  const { id } = useParams() as { id: string };
  return (
    <div className="page">
      <Loaded query={useWebhook(id)}>
        {(webhook) => (
          <>
            <PageHead
              title={webhook.description || webhook.url}
              intro={
                <Link className="cds--link" to="/webhooks">
                  {t('webhooks.back')}
                </Link>
              }
            />
            <WebhookFacts webhook={webhook} />
            <WebhookActs webhook={webhook} />
            <Deliveries webhook={webhook} />
          </>
        )}
      </Loaded>
    </div>
  );
}
