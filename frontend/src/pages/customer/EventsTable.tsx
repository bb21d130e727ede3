import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { CustomerEvent } from '../../api/types';
import { Grid, type Column } from '../../components/Grid';
import { Moment } from '../../components/Moment';
import { sourceName } from '../../i18n/words';

const COLOURS = { NEW: 'blue', DONE: 'green', REFUSED: 'red', PARKED: 'red' } as const;

export function EventsTable({ events }: { events: CustomerEvent[] }) {
  const { t } = useTranslation();
  const columns: Column<CustomerEvent>[] = [
    { header: t('customer.when'), cell: ({ occurredAt }) => <Moment at={occurredAt} /> },
    { header: t('customer.event'), cell: ({ name, kind }) => name ?? t(`eventKinds.${kind}`) },
    { header: t('customer.source'), cell: ({ source }) => sourceName(source) },
    {
      header: t('customer.processed'),
      cell: ({ state, error }) => (
        <span>
          <Tag type={COLOURS[state]} size="sm">
            {t(`eventStates.${state}`)}
          </Tag>{' '}
          {error && <span className="quiet">{error}</span>}
        </span>
      ),
    },
  ];
  return (
    <Grid
      label={t('customer.events')}
      columns={columns}
      rows={events}
      rowKey={({ source, messageId }) => `${source} ${messageId}`}
    />
  );
}
