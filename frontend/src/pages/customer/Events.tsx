import { useTranslation } from 'react-i18next';
import { useEventsOf } from '../../api/customers';
import { allItems } from '../../api/pages';
import { Loaded } from '../../components/Loaded';
import { LoadMore } from '../../components/LoadMore';
import { EventsTable } from './EventsTable';

export function Events({ customer }: { customer: string }) {
  const { t } = useTranslation();
  const events = useEventsOf(customer);
  return (
    <section className="section">
      <h2>{t('customer.events')}</h2>
      <Loaded query={events}>
        {(data) => (
          <>
            {allItems(data).length > 0 ? (
              <EventsTable events={allItems(data)} />
            ) : (
              <p className="quiet">{t('customer.noEvents')}</p>
            )}
            <LoadMore query={events} />
          </>
        )}
      </Loaded>
    </section>
  );
}
