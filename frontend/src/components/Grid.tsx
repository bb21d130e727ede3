import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@carbon/react';
import type { ReactNode } from 'react';

export interface Column<T> {
  header: string;
  cell: (row: T) => ReactNode;
  numeric?: boolean;
}

interface Props<T> {
  label: string;
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T) => string;
}

export function Grid<T>({ label, columns, rows, rowKey }: Props<T>) {
  return (
    <div className="grid">
      <Table aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map(({ header, numeric }) => (
              <TableHeader key={header} className={numeric ? 'numeric' : undefined}>
                {header}
              </TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)}>
              {columns.map(({ header, cell, numeric }) => (
                <TableCell
                  key={header}
                  data-label={header}
                  className={numeric ? 'numeric' : undefined}
                >
                  {cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
