import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allItems } from '../../api/pages';
import { useDeliveries, type DeliveryState, type Webhook } from '../../api/webhooks';
import { Choice } from '../../components/Choice';
import { EmptyState } from '../../components/EmptyState';
import { LiveMark } from '../../components/LiveMark';
import { Loaded } from '../../components/Loaded';
import { LoadMore } from '../../components/LoadMore';
import { DeliveriesTable } from './DeliveriesTable';

const STATES: DeliveryState[] = ['WAITING', 'DELIVERED', 'GIVEN_UP'];

export function Deliveries({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const [state, setState] = useState<DeliveryState>();
  const deliveries = useDeliveries(webhook.id, state);
  return (
    <section className="section" aria-labelledby="deliveries">
      <h2 id="deliveries">{t('webhooks.deliveries.title')}</h2>
      <div className="filters webhook__filters">
        <Choice
          id="delivery-state"
          label={t('webhooks.deliveries.state')}
          value={state ?? ''}
          options={['', ...STATES] as const}
          name={(each) =>
            each ? t(`webhooks.deliveries.states.${each}`) : t('webhooks.deliveries.all')
          }
          onChange={(chosen) => setState(chosen || undefined)}
        />
        <LiveMark query={deliveries} />
      </div>
      <Loaded query={deliveries}>
        {(data) =>
          allItems(data).length > 0 ? (
            <>
              <DeliveriesTable webhook={webhook} deliveries={allItems(data)} />
              <LoadMore query={deliveries} />
            </>
          ) : (
            <EmptyState
              title={t('webhooks.deliveries.empty')}
              hint={t('webhooks.deliveries.emptyHint')}
            />
          )
        }
      </Loaded>
    </section>
  );
}
