import { useTranslation } from 'react-i18next';
import { useRunsOf } from '../../api/customers';
import { allItems } from '../../api/pages';
import { Loaded } from '../../components/Loaded';
import { LoadMore } from '../../components/LoadMore';
import { RunsTable } from '../runs/RunsTable';

export function Runs({ customer }: { customer: string }) {
  const { t } = useTranslation();
  const runs = useRunsOf(customer);
  return (
    <section className="section">
      <h2>{t('runs.title')}</h2>
      <Loaded query={runs}>
        {(data) => (
          <>
            {allItems(data).length > 0 ? (
              <RunsTable runs={allItems(data)} ofOne />
            ) : (
              <p className="quiet">{t('customer.noRuns')}</p>
            )}
            <LoadMore query={runs} />
          </>
        )}
      </Loaded>
    </section>
  );
}
