import { ALL_CHANNELS } from '../../components/channels';
import type { Cap, Hours, Policy, Weekday } from '../../api/policy';

export const WEEK: Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];

export const KINDS: Cap['kind'][] = ['PROMOTIONAL', 'TRANSACTIONAL', 'ANY'];

export const NEW_CAP: Cap = { channels: [], topic: null, kind: 'PROMOTIONAL', most: 3, days: 7 };

export interface BudgetDraft {
  cascade: string;
  amount: number | null;
  currency: string;
}

/** The policy as it is edited: a number that is not there yet is 0, an amount null. */
export interface PolicyDraft extends Omit<Policy, 'budgets'> {
  budgets: BudgetDraft[];
}

const minutes = (time: string) => time.slice(0, 5);

const plain = ({ from, to, days }: Hours): Hours => ({
  from: minutes(from),
  to: minutes(to),
  days: WEEK.filter((day) => days.includes(day)),
});

/** In one way of writing, so that what is the same looks the same. */
export function draftOf({ sendingTimes, caps, budgets }: Policy): PolicyDraft {
  const { on, usual, channels } = sendingTimes;
  return {
    sendingTimes: {
      on,
      usual: plain(usual),
      channels: channels.map(({ channel, hours }) => ({ channel, hours: plain(hours) })),
    },
    caps: caps.map(({ channels: about, topic, kind, most, days }) => ({
      channels: ALL_CHANNELS.filter((channel) => about.includes(channel)),
      topic: topic ?? null,
      kind,
      most,
      days,
    })),
    budgets: budgets.map(({ cascade, amount, currency }) => ({ cascade, amount, currency })),
  };
}

export const policyOf = (draft: PolicyDraft): Policy => ({
  ...draft,
  budgets: draft.budgets.map(({ cascade, amount, currency }) => ({
    cascade,
    amount: amount ?? 0,
    currency: currency.trim().toUpperCase(),
  })),
});
