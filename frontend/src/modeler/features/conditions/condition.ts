import type { Becomes, Reached } from '../../expressions/vocabulary';

/** What a value is compared by; "known" asks only whether there is one. */
export const COMPARISONS = [
  'is',
  'isNot',
  'greater',
  'atLeast',
  'less',
  'atMost',
  'known',
] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const EQUALITIES = ['is', 'isNot'] as const;
export type Equality = (typeof EQUALITIES)[number];

export type Value = string | number | boolean;

/** A question that can be asked about a run, as a person chooses it. */
export type Question =
  /** `of` is the id of a send; empty for the last message. */
  | { ask: 'message'; of: string; became: Becomes }
  /** `word` as {@link plainAnswer} has it. */
  | { ask: 'answer'; of: string; comparison: Equality; word: string }
  | { ask: 'count'; became: Reached; atLeast: number }
  | { ask: 'reachable'; channel: string }
  /** An empty topic stands for all of the channel. */
  | { ask: 'subscribed'; channel: string; topic: string }
  /** `path` is a name, or names with dots between them. */
  | { ask: 'event'; path: string; comparison: Comparison; value: Value }
  | { ask: 'customer'; path: string; comparison: Comparison; value: Value }
  | { ask: 'targetAction' }
  /** `within` is an ISO 8601 duration of days to seconds. */
  | { ask: 'did'; event: string; within: string }
  | { ask: 'split'; split: string; variant: string };

export type Ask = Question['ask'];
export type QuestionOf<A extends Ask> = Extract<Question, { ask: A }>;

export interface Line {
  question: Question;
  /** Whether it must not be so. */
  not: boolean;
}

/** Lines that must hold all together, or one of which must. */
export interface Condition {
  join: 'and' | 'or';
  lines: Line[];
}

export const EMPTY: Condition = { join: 'and', lines: [] };
