import { describe, expect, it } from 'vitest';
import type { Comparison, Leaf } from '../../../api/conditions';
import { newGroup, newLeaf } from './choices';
import { faultsOf, isComplete } from './faults';
import type { Group } from './tree';

const attribute = (is: Comparison, ...values: string[]): Leaf => ({
  kind: 'attribute',
  name: 'x',
  is,
  values,
});
const event = { ...newLeaf('event'), name: 'Order Paid' } as Leaf;

describe('what is amiss with a condition', () => {
  it.each<[string, Leaf, object]>([
    ['no name', newLeaf('attribute'), { name: 'missing', values: 'missing' }],
    ['a text', attribute('EQUALS', 'Omsk'), {}],
    ['no value is needed', attribute('EXISTS'), {}],
    ['no number', attribute('LESS', 'ten'), { values: 'number' }],
    ['a number', attribute('LESS', '-10.5'), {}],
    ['no date', attribute('BEFORE', '2026-02-31x'), { values: 'date' }],
    ['a date', attribute('BEFORE', '2026-02-28'), {}],
    ['no days', attribute('WITHIN_DAYS', '0'), { values: 'wholeDays' }],
    ['days before', attribute('IN_DAYS', '-3'), {}],
    ['no times', { ...event, atLeast: 0 } as Leaf, { atLeast: 'times' }],
    ['too many days', { ...event, days: 4000 } as Leaf, { days: 'days' }],
    ['a property without a sum', { ...event, sumOf: 'total' } as Leaf, { sum: 'sum' }],
    ['a sum without a property', { ...event, sumAtLeast: 9 } as Leaf, { sumOf: 'property' }],
    ['both', { ...event, sumOf: 'total', sumAtLeast: 9 } as Leaf, {}],
    ['new ones of the other kinds', newLeaf('card'), {}],
    ['no list', newLeaf('list'), { list: 'missing' }],
    ['a card without a value', { kind: 'card', field: 'ID', values: [''] }, { values: 'missing' }],
  ])('%s', (_what, leaf, faults) => {
    expect(faultsOf(leaf)).toEqual(faults);
  });

  it('is that it says nothing, unless it is about everybody', () => {
    const group = (how: Group['how'], ...parts: Group['parts']): Group => ({
      kind: 'group',
      how,
      parts,
    });
    expect(isComplete(group('all'))).toBe(true);
    expect(isComplete(group('any'))).toBe(false);
    expect(isComplete(group('all', group('all')))).toBe(false);
    expect(isComplete(group('all', newGroup()))).toBe(false);
  });
});
