import type { components } from './schema';

type Schemas = components['schemas'];

// The server tells kinds by short names; what it publishes calls them by its own.
type Told<Name extends keyof Schemas, Kind extends string> = Omit<Schemas[Name], 'kind'> & {
  kind: Kind;
};

export type AttributeCondition = Told<'ConditionAttribute', 'attribute'>;
export type CardCondition = Told<'ConditionCard', 'card'>;
export type ContactCondition = Told<'ConditionContact', 'contact'>;
export type ConsentCondition = Told<'ConditionConsent', 'consent'>;
export type EventCondition = Told<'ConditionEvent', 'event'>;
export type MessageCondition = Told<'ConditionMessage', 'message'>;
export type ListCondition = Told<'ConditionList', 'list'>;

/** A condition that has no other within it. */
export type Leaf =
  | AttributeCondition
  | CardCondition
  | ContactCondition
  | ConsentCondition
  | EventCondition
  | MessageCondition
  | ListCondition;

export type Condition =
  { kind: 'all' | 'any'; conditions: Condition[] } | { kind: 'not'; condition: Condition } | Leaf;

export type Comparison = Schemas['AttributeComparison'];
export type CardField = Schemas['CardField'];
export type Progress = Schemas['Progress'];
export type ChannelKey = ContactCondition['channel'];
export type ConsentState = ConsentCondition['state'];

export const EVERYBODY: Condition = { kind: 'all', conditions: [] };

/** For the generated client, which knows conditions by the other names of their kinds. */
export const asPublished = (condition: Condition) =>
  condition as unknown as Schemas['Segment']['condition'];

export const asTold = (condition: Schemas['Segment']['condition']) =>
  condition as unknown as Condition;
