import type { Cap, Hours } from '../../api/policy';
import type { BudgetDraft, PolicyDraft } from './draft';

export type HoursFaults = { from?: 'time'; to?: 'time'; days?: 'noDay' };
export type CapFaults = { most?: 'most'; days?: 'days' };
export type BudgetFaults = {
  cascade?: 'cascade' | 'cascadeTwice';
  amount?: 'amount';
  currency?: 'currency';
};

export interface PolicyFaults {
  usual: HoursFaults;
  channels: HoursFaults[];
  caps: CapFaults[];
  budgets: BudgetFaults[];
}

const LONGEST_DAYS = 90;
const MOST_MESSAGES = 1_000_000;
const HIGHEST_AMOUNT = 99_999_999;

/** As the server sees it, only beside the field. */
export function faultsOf({ sendingTimes, caps, budgets }: PolicyDraft): PolicyFaults {
  return {
    usual: hoursFaults(sendingTimes.usual),
    channels: sendingTimes.channels.map(({ hours }) => hoursFaults(hours)),
    caps: caps.map(capFaults),
    budgets: budgets.map((budget) => budgetFaults(budget, budgets)),
  };
}

export const isSound = ({ usual, channels, caps, budgets }: PolicyFaults) =>
  [usual, ...channels, ...caps, ...budgets].every((faults) => Object.keys(faults).length === 0);

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

function hoursFaults({ from, to, days }: Hours): HoursFaults {
  return {
    ...(!isTime(from) && { from: 'time' }),
    ...(!isTime(to) && { to: 'time' }),
    ...(days.length === 0 && { days: 'noDay' }),
  };
}

const within = (number: number, most: number) =>
  Number.isInteger(number) && number >= 1 && number <= most;

function capFaults({ most, days }: Cap): CapFaults {
  return {
    ...(!within(most, MOST_MESSAGES) && { most: 'most' }),
    ...(!within(days, LONGEST_DAYS) && { days: 'days' }),
  };
}

function budgetFaults(
  { cascade, amount, currency }: BudgetDraft,
  all: BudgetDraft[],
): BudgetFaults {
  const twice = all.filter((other) => other.cascade === cascade).length > 1;
  return {
    ...(!cascade && { cascade: 'cascade' }),
    ...(cascade && twice && { cascade: 'cascadeTwice' }),
    ...((amount === null || amount < 0 || amount > HIGHEST_AMOUNT) && { amount: 'amount' }),
    ...(!/^[A-Za-z]{3}$/.test(currency.trim()) && { currency: 'currency' }),
  };
}
