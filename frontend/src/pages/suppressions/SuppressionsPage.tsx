import { Upload } from '@carbon/icons-react';
import { Button, DataTableSkeleton } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { allItems } from '../../api/pages';
import { useSuppressions } from '../../api/suppressions';
import { ChannelSelect } from '../../components/ChannelSelect';
import { EmptyState } from '../../components/EmptyState';
import { Failure } from '../../components/Failure';
import { Loaded } from '../../components/Loaded';
import { LoadMore } from '../../components/LoadMore';
import { PageHead } from '../../components/PageHead';
import { TypedFilter } from '../../components/TypedFilter';
import { AddSuppression } from './AddSuppression';
import { useSuppressionFilter } from './filter';
import { SuppressionsTable } from './SuppressionsTable';

export function SuppressionsPage() {
  const { t } = useTranslation();
  const { filter, change } = useSuppressionFilter();
  const suppressions = useSuppressions(filter);
  const searched = Boolean(filter.address ?? filter.channel);
  return (
    <div className="page">
      <PageHead title={t('suppressions.title')} intro={t('suppressions.intro')}>
        <Button
          as={Link}
          to="/imports?kind=suppressions"
          kind="tertiary"
          size="md"
          renderIcon={Upload}
        >
          {t('suppressions.import')}
        </Button>
        <AddSuppression />
      </PageHead>
      <search className="filters" aria-label={t('suppressions.filter')}>
        <TypedFilter
          id="address"
          label={t('suppressions.whole')}
          value={filter.address}
          onChange={(address) => change({ address })}
        />
        <ChannelSelect
          id="channel"
          label={t('customer.channel')}
          any
          addressed
          value={filter.channel}
          onChange={(channel) => change({ channel })}
        />
      </search>
      <Loaded
        query={suppressions}
        skeleton={<DataTableSkeleton columnCount={6} showHeader={false} showToolbar={false} />}
      >
        {(data) => (
          <>
            {suppressions.isError && (
              <Failure error={suppressions.error} title={t('errors.title')} />
            )}
            {allItems(data).length > 0 ? (
              <SuppressionsTable suppressions={allItems(data)} />
            ) : (
              <EmptyState
                title={t(searched ? 'suppressions.notFound' : 'suppressions.empty')}
                hint={t(searched ? 'suppressions.notFoundHint' : 'suppressions.emptyHint')}
              />
            )}
            <LoadMore query={suppressions} />
          </>
        )}
      </Loaded>
    </div>
  );
}
