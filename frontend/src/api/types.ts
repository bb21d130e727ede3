import type { components } from './schema';

type Schemas = components['schemas'];

export type Session = Schemas['Session'];
export type Cascade = Schemas['Cascade'];
export type ElementStanding = Schemas['ElementStanding'];
export type Run = Schemas['Run'];
export type RunState = Schemas['RunState'];
export type RunDetails = Schemas['RunDetails'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type Message = Schemas['Message'];
export type Attempt = Schemas['Attempt'];
export type Money = Schemas['Money'];
export type SandboxMessage = Schemas['SandboxMessage'];
export type ReceiptStatus = Schemas['ReceiptStatus'];
export type Behaviour = Schemas['Behaviour'];
export type Problem = Schemas['Problem'];
