import type { ElementHeat } from '../../api/heat';
import type { Money } from '../../api/types';

/** What the diagram can show; waiting is about now, all else about the whole life of the version. */
export const METRICS = [
  'waiting',
  'passed',
  'sent',
  'delivered',
  'opened',
  'clicked',
  'replied',
  'targetActions',
  'cost',
] as const;
export type Metric = (typeof METRICS)[number];
export type CountedMetric = Exclude<Metric, 'waiting' | 'cost'>;

export const STEPS = 5;

/** From 1, the least of what there is, to {@link STEPS}, the most. */
export function stepOf(value: number, most: number): number {
  return Math.max(1, Math.ceil((STEPS * value) / most));
}

/** How much of it each element has, with how hot that is; elements without any are left out. */
export function heatOf(elements: ElementHeat[], metric: CountedMetric) {
  const hot = elements.filter((each) => each[metric] > 0);
  const most = Math.max(...hot.map((each) => each[metric]));
  return hot.map((each) => ({
    element: each.element,
    count: each[metric],
    step: stepOf(each[metric], most),
  }));
}

/** Amounts of different currencies cannot be compared, so each has a scale of its own. */
export function costOf(elements: ElementHeat[]) {
  const most = new Map<string, number>();
  elements
    .flatMap(({ cost }) => cost)
    .forEach(({ amount, currency }) =>
      most.set(currency, Math.max(most.get(currency) ?? 0, Number(amount))),
    );
  return elements.flatMap(({ element, cost }) => {
    const spent = cost.filter(({ amount }) => Number(amount) > 0);
    const steps = spent.map(({ amount, currency }) =>
      stepOf(Number(amount), most.get(currency) ?? Number(amount)),
    );
    return spent.length > 0 ? [{ element, cost: spent, step: Math.max(...steps) }] : [];
  });
}

/** What all of these cost, currency by currency, in the fewest digits that say it. */
export function total(costs: Money[]): Money[] {
  const sums = new Map<string, number>();
  costs.forEach(({ amount, currency }) =>
    sums.set(currency, (sums.get(currency) ?? 0) + Number(amount)),
  );
  return [...sums].map(([currency, sum]) => ({ currency, amount: String(Number(sum.toFixed(4))) }));
}
