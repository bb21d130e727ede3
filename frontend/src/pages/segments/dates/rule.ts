import type { DateRule } from '../../../api/dateRules';
import { translate } from '../../../i18n/words';

export const RULE_KINDS: DateRule['kind'][] = ['ANNIVERSARY', 'DATE', 'SILENCE'];
export const SIDES = ['before', 'on', 'after'] as const;
export type Side = (typeof SIDES)[number];

/** A rule as it is edited: days are counted from one, and on the side that is said. */
export interface RuleDraft {
  event: string;
  kind: DateRule['kind'];
  subject: string;
  side: Side;
  days: number | null;
  at: string;
}

export const NEW_RULE: RuleDraft = {
  event: '',
  kind: 'ANNIVERSARY',
  subject: '',
  side: 'before',
  days: 7,
  at: '10:00',
};

const sideOf = (days: number): Side => (days === 0 ? 'on' : days < 0 ? 'before' : 'after');

export const draftOf = ({ days, ...rest }: DateRule): RuleDraft => ({
  ...rest,
  side: sideOf(days),
  days: days === 0 ? null : Math.abs(days),
});

const sideFor = ({ kind, side }: RuleDraft): Side => (kind === 'SILENCE' ? 'after' : side);

export function ruleOf(draft: RuleDraft): DateRule {
  const { event, kind, subject, days, at } = draft;
  const side = sideFor(draft);
  const amount = side === 'on' ? 0 : (days ?? 0);
  return {
    event: event.trim(),
    kind,
    subject: subject.trim(),
    days: side === 'before' ? -amount : amount,
    at,
  };
}

export const mostDays = (draft: RuleDraft) => (sideFor(draft) === 'before' ? 365 : 3650);

export type RuleFaults = Partial<
  Record<'event' | 'subject' | 'days' | 'at', 'missing' | 'eventTaken' | 'daysWrong' | 'atWrong'>
>;

/** @param taken events that have another rule */
export function faultsOf(draft: RuleDraft, taken: string[]): RuleFaults {
  const faults: RuleFaults = {};
  if (!draft.event.trim()) {
    faults.event = 'missing';
  } else if (taken.includes(draft.event.trim())) {
    faults.event = 'eventTaken';
  }
  if (!draft.subject.trim()) {
    faults.subject = 'missing';
  }
  const { days } = draft;
  if (
    sideFor(draft) !== 'on' &&
    !(days && Number.isInteger(days) && days >= 1 && days <= mostDays(draft))
  ) {
    faults.days = 'daysWrong';
  }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(draft.at)) {
    faults.at = 'atWrong';
  }
  return faults;
}

/** When its event comes. */
export function ruleInWords({ kind, subject, days, at }: DateRule): string {
  const key = `segments.dates.words.${kind}_${sideOf(days)}`;
  return translate(key, { subject, at, count: Math.abs(days) });
}
