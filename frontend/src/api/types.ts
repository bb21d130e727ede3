import type { components } from './schema';

type Schemas = components['schemas'];

export type Session = Schemas['Session'];
export type Cascade = Schemas['Cascade'];
export type Run = Schemas['Run'];
export type RunState = Run['state'];
export type RunDetails = Schemas['Timeline'];
export type TimelineEntry = Schemas['Occasion'];
export type Message = Schemas['Message'];
export type Attempt = Schemas['Attempt'];
export type Money = Schemas['Money'];
export type SandboxMessage = Schemas['SandboxMessage'];
export type ReceiptStatus = Schemas['Receipt']['status'];
export type Behaviour = Schemas['Behaviour'];
export type Draft = Schemas['Draft'];
export type DraftToSave = Schemas['DraftSaving'];
export type DraftStamp = Schemas['Stamp'];
export type Problem = Schemas['Problem'];
export type Provider = Schemas['Provider'];
export type ProviderReport = Schemas['Report'];
export type TestMessage = Schemas['TestMessage'];
export type TestResult = Schemas['TestResult'];
