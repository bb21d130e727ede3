import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '../../api/types';
import { Grid, type Column } from '../../components/Grid';

interface Props {
  columns: ImportColumn[];
  rows: string[][];
}

interface Row extends ImportColumn {
  place: number;
  cells: string[];
}

/** A file's columns as rows, so that many of them stay readable: what each means, and what stands in it first. */
export function Columns({ columns, rows }: Props) {
  const { t } = useTranslation();
  const shown: Column<Row>[] = [
    { header: t('imports.column'), cell: ({ header }) => <span className="code">{header}</span> },
    {
      header: t('imports.meaning'),
      cell: ({ meaning, type }) => (
        <span>
          <Tag type={meaning === 'PASSED_OVER' ? 'gray' : 'blue'} size="sm">
            {t(`imports.meanings.${meaning}`)}
          </Tag>{' '}
          {type && <span className="quiet">{t(`attributeTypes.${type}`)}</span>}
        </span>
      ),
    },
    { header: t('imports.firstCells'), cell: ({ cells }) => cells.join(' · ') },
  ];
  return (
    <Grid
      label={t('imports.understood')}
      columns={shown}
      rows={columns.map((column, place) => ({
        ...column,
        place,
        cells: rows.map((row) => row[place] || t('common.none')),
      }))}
      rowKey={({ place }) => String(place)}
    />
  );
}
