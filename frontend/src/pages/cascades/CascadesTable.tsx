import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Grid, type Column } from '../../components/Grid';
import { Moment } from '../../components/Moment';
import { useLanguage } from '../../i18n/language';
import { PausedTag } from '../cascade/operations/PausedTag';
import type { Row } from './rows';

export function CascadesTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const columns: Column<Row>[] = [
    {
      header: t('cascades.name'),
      cell: ({ key, name, cascade, draft }) => (
        <span>
          <Link
            className="cds--link row-link"
            to={`/cascades/${encodeURIComponent(key)}${cascade ? '' : '/edit'}`}
          >
            {name}
          </Link>{' '}
          {cascade?.paused && <PausedTag />}
          {draft && (
            <Tag className="draft-tag" type="gray" size="sm">
              {t('modeler.create.hasDraft')}
            </Tag>
          )}
        </span>
      ),
    },
    { header: t('cascades.key'), cell: ({ key }) => <span className="code">{key}</span> },
    {
      header: t('cascades.version'),
      cell: ({ cascade }) => cascade?.version ?? t('common.none'),
      numeric: true,
    },
    {
      header: t('cascades.deployedAt'),
      cell: ({ cascade }) => (cascade ? <Moment at={cascade.deployedAt} /> : t('common.none')),
    },
    { header: t('cascades.startEvent'), cell: ({ cascade }) => cascade?.startEvent },
    {
      header: t('cascades.activeRuns'),
      cell: ({ cascade }) => cascade?.activeRuns.toLocaleString(language) ?? t('common.none'),
      numeric: true,
    },
    {
      header: t('cascades.incidents'),
      cell: ({ cascade }) =>
        cascade && cascade.incidents > 0 ? (
          <Tag type="red" size="sm">
            {cascade.incidents.toLocaleString(language)}
          </Tag>
        ) : (
          (cascade?.incidents ?? t('common.none'))
        ),
      numeric: true,
    },
  ];
  return (
    <Grid label={t('cascades.title')} columns={columns} rows={rows} rowKey={({ key }) => key} />
  );
}
