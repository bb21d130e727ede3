import type { Ask, Question } from './condition';

export interface Send {
  id: string;
  name: string;
  channel?: string;
  /** What may be answered, if that is known. */
  answers?: string[];
}

/** What the diagram and the server have that can be asked about. */
export interface ConditionContext {
  sends: Send[];
  /** Names of events that have come. */
  events: string[];
  channels: { key: string }[];
  /** Names of customers' attributes. */
  attributes?: string[];
  splits: { name: string; variants: string[] }[];
}

export const ASKS: readonly Ask[] = [
  'message',
  'answer',
  'count',
  'reachable',
  'subscribed',
  'event',
  'customer',
  'targetAction',
  'did',
  'split',
];

/** A question of this kind to begin with, answered as far as there is one obvious answer. */
export function newQuestion(ask: Ask, { channels, splits }: ConditionContext): Question {
  const channel = channels[0]?.key ?? '';
  switch (ask) {
    case 'message':
      return { ask, of: '', became: 'delivered' };
    case 'answer':
      return { ask, of: '', comparison: 'is', word: '' };
    case 'count':
      return { ask, became: 'opened', atLeast: 1 };
    case 'reachable':
      return { ask, channel };
    case 'subscribed':
      return { ask, channel, topic: '' };
    case 'event':
    case 'customer':
      return { ask, path: '', comparison: 'is', value: '' };
    case 'targetAction':
      return { ask };
    case 'did':
      return { ask, event: '', within: 'PT24H' };
    case 'split':
      return { ask, split: splits[0]?.name ?? '', variant: splits[0]?.variants[0] ?? '' };
  }
}
