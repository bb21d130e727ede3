import type { CardField, Comparison, ConsentState, Leaf, Progress } from '../../../api/conditions';
import type { KnownAttribute } from '../../../api/known';
import type { Group, Rule } from './tree';

export const KINDS = [
  'attribute',
  'event',
  'message',
  'contact',
  'consent',
  'list',
  'card',
] as const;

export const PROGRESS: Progress[] = ['SENT', 'DELIVERED', 'OPENED', 'CLICKED', 'REPLIED'];
export const CARD_FIELDS: CardField[] = [
  'KNOWN_WITHIN_DAYS',
  'ANONYMOUS',
  'LOCALE',
  'TIME_ZONE',
  'ID',
];
export const CONSENT_STATES: ConsentState[] = ['granted', 'denied', 'withdrawn', 'pending'];

/** How they take what they are compared with. */
export const NUMBERS: Comparison[] = ['LESS', 'AT_MOST', 'AT_LEAST', 'GREATER'];
export const DATES: Comparison[] = ['BEFORE', 'ON', 'AFTER'];
export const SPANS: Comparison[] = ['WITHIN_DAYS', 'IN_DAYS', 'ANNIVERSARY_IN_DAYS'];
const TEXTS: Comparison[] = ['EQUALS', 'IN', 'CONTAINS', 'BEGINS'];
const LISTS: Comparison[] = ['EQUALS', 'IN'];

/** What makes sense for an attribute; all of it for one that nobody has. */
export function comparisonsOf(type: KnownAttribute['type'] | undefined): Comparison[] {
  switch (type) {
    case 'text':
      return [...TEXTS, 'EXISTS'];
    case 'number':
      return [...LISTS, ...NUMBERS, 'EXISTS'];
    case 'boolean':
      return ['EQUALS', 'EXISTS'];
    case 'date':
      return [...DATES, ...SPANS, 'EXISTS'];
    default:
      return [...TEXTS, ...NUMBERS, ...DATES, ...SPANS, 'EXISTS'];
  }
}

export function newLeaf(kind: Leaf['kind']): Leaf {
  switch (kind) {
    case 'attribute':
      return { kind, name: '', is: 'EQUALS', values: [''] };
    case 'card':
      return { kind, field: 'KNOWN_WITHIN_DAYS', values: ['30'] };
    case 'contact':
      return { kind, channel: 'email', usable: true };
    case 'consent':
      return { kind, channel: 'email', topic: '*', state: 'granted' };
    case 'list':
      return { kind, list: '' };
    case 'event':
      return { kind, name: '', days: 30, atLeast: 1, sumOf: null, sumAtLeast: null };
    case 'message':
      return { kind, progress: 'OPENED', cascade: null, channel: null, days: 30, atLeast: 1 };
  }
}

export const newRule = (): Rule => ({
  kind: 'rule',
  holds: true,
  condition: newLeaf('attribute'),
});

export const newGroup = (): Group => ({ kind: 'group', how: 'any', parts: [newRule()] });
