import { isDuration, isSpan } from './durations';

/** What an argument must be where it is written out. */
export type Wanted = 'anything' | Certain;
export type Certain = 'channel' | 'span' | 'duration' | 'time';

/** What something is asked with: the arguments it takes, the last ones maybe left out. */
export interface Question {
  least: number;
  wanted: readonly Wanted[];
}

const asks = (...wanted: Wanted[]): Question => ({ least: wanted.length, wanted });

export const REACHED = ['sent', 'delivered', 'opened', 'clicked', 'replied'] as const;
export const BECOMES = [...REACHED, 'notSent', 'notDelivered'] as const;

export type Reached = (typeof REACHED)[number];
export type Becomes = (typeof BECOMES)[number];

/** Every name and what may follow it; "anything" for a customer's and an event's own data. */
export const NAMES = new Map<string, 'anything' | readonly string[]>([
  ['customer', 'anything'],
  ['event', 'anything'],
  ['message', [...BECOMES, 'answer', 'of']],
  ['messages', REACHED],
  ['targetAction', ['done']],
  ['split', ['variant']],
  ['until', ['sendingHours', 'localTime', 'before']],
]);

/** What may be called on a name, or by itself. */
export const QUESTIONS = new Map<string, Question>([
  ['customer.reachable', asks('channel')],
  ['customer.subscribed', { least: 1, wanted: ['channel', 'anything'] }],
  ['message.of', asks('anything')],
  ['split.variant', asks('anything')],
  ['until.localTime', asks('time')],
  ['until.before', asks('anything', 'duration')],
  ['did', asks('anything', 'span')],
]);

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether an argument will do; any channel will if nobody knows which there are. */
export function isWanted(wanted: Certain, text: string, channels?: readonly string[]): boolean {
  switch (wanted) {
    case 'channel':
      return channels?.includes(text) ?? true;
    case 'span':
      return isSpan(text);
    case 'duration':
      return isDuration(text);
    case 'time':
      return CLOCK.test(text);
  }
}
