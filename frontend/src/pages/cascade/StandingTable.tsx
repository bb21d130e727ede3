import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ElementStanding } from '../../api/types';
import { Grid, type Column } from '../../components/Grid';
import { useLanguage } from '../../i18n/language';
import { nameOf, type ElementNames } from './elementNames';

interface Props {
  elements: ElementStanding[];
  names: ElementNames;
  runsOf: (element: string) => string;
}

export function StandingTable({ elements, names, runsOf }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (elements.length === 0) {
    return <p className="quiet">{t('cascade.nobody')}</p>;
  }
  const columns: Column<ElementStanding>[] = [
    {
      header: t('cascade.element'),
      cell: ({ element }) => (
        <Link className="cds--link row-link" to={runsOf(element)}>
          {nameOf(element, names)}
        </Link>
      ),
    },
    {
      header: t('cascades.activeRuns'),
      cell: ({ runs }) => runs.toLocaleString(language),
      numeric: true,
    },
    {
      header: t('cascades.incidents'),
      cell: ({ incidents }) =>
        incidents > 0 ? (
          <Tag type="red" size="sm">
            {incidents}
          </Tag>
        ) : (
          0
        ),
      numeric: true,
    },
  ];
  return (
    <Grid
      label={t('cascade.standing')}
      columns={columns}
      rows={elements}
      rowKey={({ element }) => element}
    />
  );
}
