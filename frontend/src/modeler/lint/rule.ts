import { Diagram } from './diagram';
import { everyMarkup, type Placed } from './markup';
import { extension, type Moddle } from './moddle';
import { Ways } from './ways';

export type Severity = 'error' | 'warning';

/** What the texts of a finding speak of. */
export type Values = Record<string, string | number>;

export interface Fault {
  /** The id of the element at fault; empty if there is none. */
  element: string;
  values?: Values;
}

/** What the server knows. A list that is not given is not checked against. */
export interface Surroundings {
  /** The cascade's key, which is the id of its process. */
  key?: string;
  channels: Channel[];
  templates?: { name: string; channels: string[] }[];
  /** Names of the events it has seen. */
  events?: string[];
  cascades?: { key: string; name: string }[];
}

export interface Channel {
  key: string;
  paid: boolean;
  reportsDelivery: boolean;
  reportsOpens: boolean;
  reportsReplies: boolean;
}

/** What a rule looks at. */
export class Subject {
  readonly markup: Placed[];
  readonly diagram: Diagram;
  readonly ways: Ways;
  /** The names of the channels there are. */
  readonly channels: string[];

  constructor(
    definitions: Moddle,
    readonly surroundings: Surroundings,
  ) {
    this.channels = surroundings.channels.map(({ key }) => key);
    this.markup = everyMarkup(definitions);
    this.diagram = new Diagram(definitions, this.channels);
    this.ways = new Ways(this.diagram);
  }

  /** The channel a send goes by, if there is such a one. */
  channelOf(send: Moddle): Channel | undefined {
    const key = extension(send, 'channel');
    return this.surroundings.channels.find((channel) => channel.key === key);
  }
}

export interface Rule {
  name: string;
  severity: Severity;
  check(subject: Subject): Fault[];
}

export function fault(element: Moddle | undefined, values?: Values): Fault {
  return { element: element?.id ?? '', values };
}
