import { useTranslation } from 'react-i18next';
import type { Suppression } from '../../api/types';
import { ChannelTag } from '../../components/ChannelTag';
import { Grid, type Column } from '../../components/Grid';
import { Moment } from '../../components/Moment';
import { Lift } from './Lift';
import { SuppressionSource } from './SuppressionSource';

export function SuppressionsTable({ suppressions }: { suppressions: Suppression[] }) {
  const { t } = useTranslation();
  const columns: Column<Suppression>[] = [
    { header: t('customer.address'), cell: ({ address }) => address },
    { header: t('customer.channel'), cell: ({ channel }) => <ChannelTag channel={channel} /> },
    {
      header: t('suppressions.reason'),
      cell: ({ reason }) => t(`suppressions.reasons.${reason}`),
    },
    { header: t('customer.since'), cell: ({ since }) => <Moment at={since} /> },
    {
      header: t('customer.source'),
      cell: ({ source }) => <SuppressionSource source={source} />,
    },
    {
      header: t('suppressions.acts'),
      cell: (suppression) => <Lift suppression={suppression} />,
    },
  ];
  return (
    <Grid
      label={t('suppressions.title')}
      columns={columns}
      rows={suppressions}
      rowKey={({ channel, address }) => `${channel} ${address}`}
    />
  );
}
