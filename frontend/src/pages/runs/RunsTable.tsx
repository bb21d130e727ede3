import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCascades } from '../../api/cascades';
import type { Run } from '../../api/types';
import { customerAt } from '../../components/address';
import { Grid, type Column } from '../../components/Grid';
import { Moment } from '../../components/Moment';
import { outcomeName } from './outcome';
import { RunStateTag } from './RunStateTag';

interface Props {
  runs: Run[];
  /** Whether they are all of one customer, who need not be named then. */
  ofOne?: boolean;
}

export function RunsTable({ runs, ofOne }: Props) {
  const { t } = useTranslation();
  const cascades = useCascades().data ?? [];
  const nameOf = (key: string) => cascades.find((cascade) => cascade.key === key)?.name ?? key;
  const columns: Column<Run>[] = [
    {
      header: t('runs.run'),
      cell: ({ id }) => (
        <Link className="cds--link code row-link" to={`/runs/${id}`} title={id}>
          {id.slice(0, 8)}
        </Link>
      ),
    },
    ...(ofOne
      ? []
      : [
          {
            header: t('runs.customer'),
            cell: ({ customer }: Run) => (
              <Link className="cds--link" to={customerAt(customer)}>
                {customer}
              </Link>
            ),
          },
        ]),
    {
      header: t('runs.cascade'),
      cell: ({ cascade, version }) => (
        <span>
          {nameOf(cascade)}, <span className="quiet">{t('runs.version', { version })}</span>
        </span>
      ),
    },
    { header: t('runs.state'), cell: ({ state }) => <RunStateTag state={state} /> },
    { header: t('runs.outcome'), cell: (run) => outcomeName(run) ?? t('common.none') },
    { header: t('runs.started'), cell: ({ startedAt }) => <Moment at={startedAt} /> },
    {
      header: t('runs.ended'),
      cell: ({ endedAt }) => (endedAt ? <Moment at={endedAt} /> : t('common.none')),
    },
  ];
  return <Grid label={t('runs.title')} columns={columns} rows={runs} rowKey={({ id }) => id} />;
}
