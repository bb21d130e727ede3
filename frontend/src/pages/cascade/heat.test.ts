import { describe, expect, it } from 'vitest';
import type { ElementHeat } from '../../api/heat';
import { costOf, heatOf, stepOf, total } from './heat';

function heat(element: string, counted: Partial<ElementHeat>): ElementHeat {
  const none = { passed: 0, waiting: 0, incidents: 0, sent: 0, delivered: 0 };
  return {
    element,
    ...none,
    opened: 0,
    clicked: 0,
    replied: 0,
    targetActions: 0,
    cost: [],
    ...counted,
  };
}

describe('heat', () => {
  it.each([
    [1, 1000, 1],
    [200, 1000, 1],
    [201, 1000, 2],
    [1000, 1000, 5],
    [1, 1, 5],
  ])('of %d where the most is %d is step %d', (value, most, step) => {
    expect(stepOf(value, most)).toBe(step);
  });

  it('leaves out where nothing was counted', () => {
    const elements = [heat('a', { sent: 10 }), heat('b', {}), heat('c', { sent: 4 })];
    expect(heatOf(elements, 'sent')).toEqual([
      { element: 'a', count: 10, step: 5 },
      { element: 'c', count: 4, step: 2 },
    ]);
    expect(heatOf(elements, 'opened')).toEqual([]);
  });

  it('compares money of one currency only', () => {
    const elements = [
      heat('a', { cost: [{ amount: '100', currency: 'RUB' }] }),
      heat('b', { cost: [{ amount: '2.5', currency: 'EUR' }] }),
      heat('c', { cost: [{ amount: '20', currency: 'RUB' }] }),
      heat('d', { cost: [{ amount: '0', currency: 'RUB' }] }),
    ];
    expect(costOf(elements).map(({ element, step }) => [element, step])).toEqual([
      ['a', 5],
      ['b', 5],
      ['c', 1],
    ]);
  });

  it('adds up without the dust of binary fractions', () => {
    const cents = { amount: '0.1', currency: 'EUR' };
    const more = { amount: '0.2', currency: 'EUR' };
    expect(total([cents, more])).toEqual([{ amount: '0.3', currency: 'EUR' }]);
  });
});
