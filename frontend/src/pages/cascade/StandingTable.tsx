import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ElementHeat } from '../../api/heat';
import { Grid, type Column } from '../../components/Grid';
import { money } from '../../format/money';
import { useLanguage } from '../../i18n/language';
import { nameOf, type ElementNames } from './elementNames';

const COUNTS = [
  'passed',
  'sent',
  'delivered',
  'opened',
  'clicked',
  'replied',
  'targetActions',
] as const;

interface Props {
  elements: ElementHeat[];
  names: ElementNames;
  runsOf: (element: string) => string;
}

/** All that the diagram can show, as numbers, in the order of the diagram. */
export function StandingTable({ elements, names, runsOf }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const nobody = !elements.some(({ waiting, incidents }) => waiting > 0 || incidents > 0);
  const places = [...names.keys()];
  const place = ({ element }: ElementHeat) =>
    names.has(element) ? places.indexOf(element) : places.length;
  const rows = [...elements].sort((one, other) => place(one) - place(other));
  // Messages are told of only where there are some.
  const counts = COUNTS.filter(
    (metric) => metric === 'passed' || elements.some((each) => each[metric] > 0),
  );
  const spent = elements.some(({ cost }) => cost.length > 0);
  const columns: Column<ElementHeat>[] = [
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
      cell: ({ waiting }) => waiting.toLocaleString(language),
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
    ...counts.map((metric) => ({
      header: t(`heat.metrics.${metric}`),
      cell: (each: ElementHeat) => each[metric].toLocaleString(language),
      numeric: true,
    })),
    ...(spent
      ? [
          {
            header: t('heat.metrics.cost'),
            cell: ({ cost }: ElementHeat) =>
              cost.map((each) => money(each, language)).join(', ') || t('common.none'),
            numeric: true,
          },
        ]
      : []),
  ];
  return (
    <>
      {nobody && <p className="quiet standing__nobody">{t('cascade.nobody')}</p>}
      {rows.length > 0 && (
        <Grid
          label={t('heat.table')}
          columns={columns}
          rows={rows}
          rowKey={({ element }) => element}
        />
      )}
    </>
  );
}
