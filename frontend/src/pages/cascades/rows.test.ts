import { expect, it } from 'vitest';
import type { Cascade, DraftStamp } from '../../api/types';
import { rowsOf } from './rows';

const cascade = (key: string, name: string) => ({ key, name }) as Cascade;
const draft = (key: string, name: string) => ({ key, name }) as DraftStamp;

it('the list has each cascade once, whether it is deployed, drafted, or both', () => {
  const rows = rowsOf(
    [cascade('b', 'Welcome'), cascade('a', 'Order status')],
    [draft('b', 'Welcome again'), draft('c', 'Reminder')],
  );
  expect(rows.map(({ key, name }) => [key, name])).toEqual([
    ['a', 'Order status'],
    ['c', 'Reminder'],
    ['b', 'Welcome'],
  ]);
  expect(rows.map((row) => ['cascade' in row, Boolean(row.draft)])).toEqual([
    [true, false],
    [false, true],
    [true, true],
  ]);
});
