import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Cascade } from '../../api/types';
import { Grid, type Column } from '../../components/Grid';
import { Moment } from '../../components/Moment';
import { useLanguage } from '../../i18n/language';

export function CascadesTable({ cascades }: { cascades: Cascade[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const columns: Column<Cascade>[] = [
    {
      header: t('cascades.name'),
      cell: ({ key, name }) => (
        <Link className="cds--link row-link" to={`/cascades/${encodeURIComponent(key)}`}>
          {name}
        </Link>
      ),
    },
    { header: t('cascades.key'), cell: ({ key }) => <span className="code">{key}</span> },
    { header: t('cascades.version'), cell: ({ version }) => version, numeric: true },
    { header: t('cascades.deployedAt'), cell: ({ deployedAt }) => <Moment at={deployedAt} /> },
    { header: t('cascades.startEvent'), cell: ({ startEvent }) => startEvent },
    {
      header: t('cascades.activeRuns'),
      cell: ({ activeRuns }) => activeRuns.toLocaleString(language),
      numeric: true,
    },
    {
      header: t('cascades.incidents'),
      cell: ({ incidents }) =>
        incidents > 0 ? (
          <Tag type="red" size="sm">
            {incidents.toLocaleString(language)}
          </Tag>
        ) : (
          0
        ),
      numeric: true,
    },
  ];
  return (
    <Grid
      label={t('cascades.title')}
      columns={columns}
      rows={cascades}
      rowKey={(cascade) => cascade.key}
    />
  );
}
