import { useTranslation } from 'react-i18next';
import { useConsentHistory } from '../../api/customers';
import type { ConsentChange } from '../../api/types';
import { ChannelTag } from '../../components/ChannelTag';
import { Grid, type Column } from '../../components/Grid';
import { Loaded } from '../../components/Loaded';
import { Moment } from '../../components/Moment';
import { useTopicNames } from '../../components/useTopicNames';
import { sourceName } from '../../i18n/words';
import { ConsentTag } from './ConsentTag';
import { ProofOf } from './ProofOf';

interface Word extends ConsentChange {
  /** In the order they were said. */
  place: number;
}

/** Every word there ever was, with how we know it. */
export function ConsentHistory({ customer }: { customer: string }) {
  const { t } = useTranslation();
  const topicName = useTopicNames();
  const history = useConsentHistory(customer);
  const columns: Column<Word>[] = [
    { header: t('customer.when'), cell: ({ changedAt }) => <Moment at={changedAt} /> },
    { header: t('customer.channel'), cell: ({ channel }) => <ChannelTag channel={channel} /> },
    { header: t('customer.topic'), cell: ({ topic }) => topicName(topic) },
    { header: t('customer.state'), cell: ({ state }) => <ConsentTag state={state} /> },
    { header: t('customer.source'), cell: ({ source }) => sourceName(source) },
    { header: t('customer.proof'), cell: (change) => <ProofOf change={change} /> },
  ];
  return (
    <Loaded query={history}>
      {(changes) =>
        changes.length > 0 ? (
          <Grid
            label={t('customer.history')}
            columns={columns}
            // Two words may have been said at once; none is ever taken away.
            rows={changes.map((change, index) => ({ ...change, place: changes.length - index }))}
            rowKey={({ place }) => String(place)}
          />
        ) : (
          <p className="quiet">{t('customer.noHistory')}</p>
        )
      }
    </Loaded>
  );
}
