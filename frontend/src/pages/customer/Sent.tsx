import { useTranslation } from 'react-i18next';
import { useMessagesTo } from '../../api/customers';
import { allItems } from '../../api/pages';
import { Loaded } from '../../components/Loaded';
import { LoadMore } from '../../components/LoadMore';
import { MessagesTable } from '../../components/messages/MessagesTable';

/** Everything sent, and why; and what was not, and why not. */
export function Sent({ customer }: { customer: string }) {
  const { t } = useTranslation();
  const messages = useMessagesTo(customer);
  return (
    <section className="section">
      <h2>{t('customer.sent')}</h2>
      <Loaded query={messages}>
        {(data) => (
          <>
            {allItems(data).length > 0 ? (
              <MessagesTable messages={allItems(data)} ofRuns />
            ) : (
              <p className="quiet">{t('customer.nothingSent')}</p>
            )}
            <LoadMore query={messages} />
          </>
        )}
      </Loaded>
    </section>
  );
}
