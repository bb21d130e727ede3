import { Button, DataTableSkeleton } from '@carbon/react';
import { Download, Upload } from '@carbon/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useCustomers } from '../../api/customers';
import { allItems } from '../../api/pages';
import { inAddress } from '../../components/address';
import { EmptyState } from '../../components/EmptyState';
import { Failure } from '../../components/Failure';
import { Loaded } from '../../components/Loaded';
import { LoadMore } from '../../components/LoadMore';
import { PageHead } from '../../components/PageHead';
import { TypedFilter } from '../../components/TypedFilter';
import { CustomersTable } from './CustomersTable';
import { NewCustomer } from './NewCustomer';

export function CustomersPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? undefined;
  const customers = useCustomers(search);
  return (
    <div className="page">
      <PageHead title={t('customers.title')}>
        <Button
          as="a"
          kind="ghost"
          size="md"
          renderIcon={Download}
          href="/api/customers/export"
          download
        >
          {t('customers.export')}
        </Button>
        <Button as={Link} to="/imports" kind="tertiary" size="md" renderIcon={Upload}>
          {t('customers.import')}
        </Button>
        <NewCustomer />
      </PageHead>
      <search className="filters" aria-label={t('customers.filter')}>
        <TypedFilter
          id="search"
          label={t('customers.search')}
          value={search}
          onChange={(typed) => setParams(inAddress({ search: typed }), { replace: true })}
        />
      </search>
      <Loaded
        query={customers}
        skeleton={<DataTableSkeleton columnCount={5} showHeader={false} showToolbar={false} />}
      >
        {(data) => (
          <>
            {customers.isError && <Failure error={customers.error} title={t('errors.title')} />}
            {allItems(data).length > 0 ? (
              <CustomersTable customers={allItems(data)} />
            ) : (
              <EmptyState
                title={t(search ? 'customers.notFound' : 'customers.empty')}
                hint={t(search ? 'customers.notFoundHint' : 'customers.emptyHint')}
              />
            )}
            <LoadMore query={customers} />
          </>
        )}
      </Loaded>
    </div>
  );
}
