import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Delivery, Webhook } from '../../api/webhooks';
import { Grid, type Column } from '../../components/Grid';
import { Moment } from '../../components/Moment';
import { useLanguage } from '../../i18n/language';
import { factName } from './facts';
import { Redeliver } from './Redeliver';
import { ShowPayload } from './ShowPayload';
import { answerInWords } from './state';

const COLOURS = { WAITING: 'blue', DELIVERED: 'green', GIVEN_UP: 'red' } as const;

interface Props {
  webhook: Webhook;
  deliveries: Delivery[];
}

export function DeliveriesTable({ webhook, deliveries }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const columns: Column<Delivery>[] = [
    { header: t('webhooks.deliveries.what'), cell: ({ type }) => factName(type) },
    {
      header: t('webhooks.deliveries.when'),
      cell: ({ createdAt }) => <Moment at={createdAt} />,
    },
    {
      header: t('webhooks.deliveries.state'),
      cell: ({ state }) => (
        <Tag type={COLOURS[state]} size="sm">
          {t(`webhooks.deliveries.states.${state}`)}
        </Tag>
      ),
    },
    { header: t('webhooks.deliveries.answer'), cell: answerInWords },
    {
      header: t('webhooks.deliveries.attempts'),
      cell: ({ attempts }) => attempts.toLocaleString(language),
      numeric: true,
    },
    {
      header: t('webhooks.deliveries.next'),
      cell: ({ dueAt }) => (dueAt ? <Moment at={dueAt} /> : t('common.none')),
    },
    {
      header: t('common.acts'),
      cell: (delivery) => (
        <span className="row-acts">
          <ShowPayload delivery={delivery} />
          {webhook.enabled && <Redeliver webhook={webhook.id} delivery={delivery} />}
        </span>
      ),
    },
  ];
  return (
    <Grid
      label={t('webhooks.deliveries.title')}
      columns={columns}
      rows={deliveries}
      rowKey={({ id }) => id}
    />
  );
}
