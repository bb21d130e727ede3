import { Renew } from '@carbon/icons-react';
import { Button, DataTableSkeleton } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { allItems } from '../../api/pages';
import { useRuns } from '../../api/runs';
import { EmptyState } from '../../components/EmptyState';
import { Failure } from '../../components/Failure';
import { Loaded } from '../../components/Loaded';
import { LoadMore } from '../../components/LoadMore';
import { PageHead } from '../../components/PageHead';
import { useRunFilter } from './filter';
import './runs.scss';
import { RunsFilter } from './RunsFilter';
import { RunsTable } from './RunsTable';

export function RunsPage() {
  const { t } = useTranslation();
  const { filter, change } = useRunFilter();
  const runs = useRuns(filter);
  return (
    <div className="page">
      <PageHead title={t('runs.title')}>
        <Button
          kind="tertiary"
          size="md"
          renderIcon={Renew}
          disabled={runs.isFetching}
          onClick={() => runs.refetch()}
        >
          {t('common.refresh')}
        </Button>
      </PageHead>
      <RunsFilter filter={filter} onChange={change} />
      <Loaded
        query={runs}
        skeleton={<DataTableSkeleton columnCount={6} showHeader={false} showToolbar={false} />}
      >
        {(data) => (
          <>
            {runs.isError && <Failure error={runs.error} title={t('errors.title')} />}
            {allItems(data).length > 0 ? (
              <RunsTable runs={allItems(data)} />
            ) : (
              <EmptyState title={t('runs.empty')} hint={t('runs.emptyHint')} />
            )}
            <LoadMore query={runs} />
          </>
        )}
      </Loaded>
    </div>
  );
}
