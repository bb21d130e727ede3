import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Webhook } from '../../api/webhooks';
import { Grid, type Column } from '../../components/Grid';
import { Moment } from '../../components/Moment';
import { WebhookTag } from './WebhookTag';

export function WebhooksTable({ webhooks }: { webhooks: Webhook[] }) {
  const { t } = useTranslation();
  const columns: Column<Webhook>[] = [
    {
      header: t('webhooks.url'),
      cell: ({ id, url, description }) => (
        <span>
          <Link className="cds--link row-link" to={`/webhooks/${id}`}>
            {description || url}
          </Link>
          {description && (
            <>
              <br />
              <span className="quiet">{url}</span>
            </>
          )}
        </span>
      ),
    },
    { header: t('webhooks.state'), cell: (webhook) => <WebhookTag webhook={webhook} /> },
    {
      header: t('webhooks.told'),
      cell: ({ events }) =>
        events.length === 0
          ? t('webhooks.everything')
          : t('webhooks.someFacts', { count: events.length }),
    },
    { header: t('webhooks.added'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ];
  return (
    <Grid label={t('webhooks.title')} columns={columns} rows={webhooks} rowKey={({ id }) => id} />
  );
}
