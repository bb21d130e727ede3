import { useTranslation } from 'react-i18next';
import type { Consent } from '../../api/types';
import { ChannelTag } from '../../components/ChannelTag';
import { Grid, type Column } from '../../components/Grid';
import { Moment } from '../../components/Moment';
import { useTopicNames } from '../../components/useTopicNames';
import { ConsentTag } from './ConsentTag';

/** The latest word on each channel and topic. */
export function ConsentsInForce({ consents }: { consents: Consent[] }) {
  const { t } = useTranslation();
  const topicName = useTopicNames();
  const columns: Column<Consent>[] = [
    { header: t('customer.channel'), cell: ({ channel }) => <ChannelTag channel={channel} /> },
    { header: t('customer.topic'), cell: ({ topic }) => topicName(topic) },
    { header: t('customer.state'), cell: ({ state }) => <ConsentTag state={state} /> },
    {
      header: t('customer.since'),
      cell: ({ changedAt }) => (changedAt ? <Moment at={changedAt} /> : t('common.none')),
    },
  ];
  return (
    <Grid
      label={t('customer.consents')}
      columns={columns}
      rows={consents}
      rowKey={({ channel, topic }) => `${channel}:${topic}`}
    />
  );
}
