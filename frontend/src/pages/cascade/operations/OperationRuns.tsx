import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOperationRuns, type Operation, type RunResult } from '../../../api/operations';
import { allItems } from '../../../api/pages';
import { Grid, type Column } from '../../../components/Grid';
import { Loaded } from '../../../components/Loaded';
import { LoadMore } from '../../../components/LoadMore';
import { Moment } from '../../../components/Moment';
import { runsAt } from '../../runs/filter';

interface Props {
  operation: Operation;
  failed: boolean;
}

/** How it went for each run. */
export function OperationRuns({ operation, failed }: Props) {
  const { t } = useTranslation();
  const runs = useOperationRuns(operation, failed);
  const title = t(failed ? 'operations.failedRuns' : 'operations.doneRuns');
  const columns: Column<RunResult>[] = [
    {
      header: t('runs.run'),
      cell: ({ run }) => (
        <Link className="cds--link code row-link" to={`/runs/${run}`} title={run}>
          {run.slice(0, 8)}
        </Link>
      ),
    },
    {
      header: t('runs.customer'),
      cell: ({ customer }) =>
        customer ? (
          <Link className="cds--link" to={runsAt({ customer })}>
            {customer}
          </Link>
        ) : (
          <span title={t('operations.runRemoved')}>{t('common.none')}</span>
        ),
    },
    {
      header: t('operations.at'),
      cell: ({ at }) => (at ? <Moment at={at} /> : t('common.none')),
    },
    ...(failed
      ? [{ header: t('operations.why'), cell: ({ failure }: RunResult) => failure ?? '' }]
      : []),
  ];
  return (
    <div>
      <h3>{title}</h3>
      <Loaded query={runs}>
        {(data) => (
          <>
            <Grid label={title} columns={columns} rows={allItems(data)} rowKey={({ run }) => run} />
            <LoadMore query={runs} />
          </>
        )}
      </Loaded>
    </div>
  );
}
