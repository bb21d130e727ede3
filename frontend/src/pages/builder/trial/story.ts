import type { Becomes, Channel, Person, Story, Then } from '../../../api/trial';
import type { PropertyRow } from '../../cascade/eventProperties';
import { sampleAddress } from './channels';
import { rowsOf, valuesOf } from './values';
import { isoOf } from '../../../modeler/expressions/durations';
import { waitOf, type Wait } from './wait';

/** A step that sends. */
export interface SendStep {
  id: string;
  name: string;
  channel: string;
  /** What a person who calls may say was answered; only a call by a person has them. */
  answers?: string[];
}

export type ConsentChoice = 'granted' | 'pending' | 'denied' | 'withdrawn' | 'none';

export interface ContactRow {
  channel: Channel;
  address: string;
  consent: ConsentChoice;
}

export type Line = Wait &
  (
    | { kind: 'step'; step: string; becomes: Becomes; answer?: string }
    | { kind: 'event'; event: string; properties: PropertyRow[] }
    | { kind: 'withdraws'; channel: Channel }
  );

export type PastLine = Wait & { event: string };

/** A story as it stands in the form. */
export interface Telling {
  who: 'invented' | 'known';
  id: string;
  locale: string;
  timeZone: string;
  contacts: ContactRow[];
  /** What was said of single topics, which the form does not show. */
  topics: NonNullable<Person['consents']>;
  attributes: PropertyRow[];
  /** In the time of this browser, as an input for date and time has it; empty for now. */
  at: string;
  properties: PropertyRow[];
  past: PastLine[];
  then: Line[];
}

export function newTelling(channels: Channel[], locale: string): Telling {
  return {
    who: 'invented',
    id: '',
    locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    contacts: channels.map((channel) => newContact(channel)),
    topics: [],
    attributes: [],
    at: '',
    properties: [],
    past: [],
    then: [],
  };
}

const newContact = (channel: Channel): ContactRow => ({
  channel,
  address: sampleAddress(channel),
  consent: 'granted',
});

/** The diagram may have got a channel since the story was told. */
export function withContactsFor(telling: Telling, channels: Channel[]): Telling {
  const there = telling.contacts.map(({ channel }) => channel);
  const missing = channels.filter((channel) => !there.includes(channel));
  return missing.length === 0
    ? telling
    : { ...telling, contacts: [...telling.contacts, ...missing.map(newContact)] };
}

export function storyOf(telling: Telling): Story {
  const { at, past, then, properties } = telling;
  return {
    customer: personOf(telling),
    start: {
      properties: valuesOf(properties),
      ...(at && { at: new Date(at).toISOString() }),
    },
    past: past.map(({ event, ...wait }) => ({ event: event.trim(), ago: isoOf(wait) })),
    then: then.map(thenOf),
  };
}

function personOf({ who, id, locale, timeZone, contacts, topics, attributes }: Telling): Person {
  if (who === 'known') {
    return { id: id.trim() };
  }
  return {
    ...(locale.trim() && { locale: locale.trim() }),
    ...(timeZone.trim() && { timeZone: timeZone.trim() }),
    contacts: Object.fromEntries(
      contacts
        .filter(({ address }) => address.trim())
        .map(({ channel, address }) => [channel, address.trim()]),
    ),
    consents: [
      ...contacts.flatMap(({ channel, consent }) =>
        consent === 'none' ? [] : [{ channel, state: consent }],
      ),
      ...topics,
    ],
    attributes: valuesOf(attributes),
  };
}

function thenOf(line: Line): Then {
  const after = isoOf(line);
  switch (line.kind) {
    case 'step':
      return { step: line.step, becomes: line.becomes, ...answerOf(line), after };
    case 'event':
      return { event: line.event.trim(), properties: valuesOf(line.properties), after };
    case 'withdraws':
      return { withdraws: line.channel, after };
  }
}

function answerOf({ answer = '' }: { answer?: string }) {
  return answer.trim() ? { answer: answer.trim() } : {};
}

const ALL_TOPICS = [undefined, null, '', '*'];

/** A story that was kept, with a row for each channel it or the diagram has. */
export function tellingOf({ customer, start, past, then }: Story, channels: Channel[]): Telling {
  const said = customer.consents ?? [];
  const general = said.filter(({ topic }) => ALL_TOPICS.includes(topic));
  const known = Object.keys(customer.contacts ?? {}) as Channel[];
  const all = [...new Set([...channels, ...known, ...general.map(({ channel }) => channel)])];
  const invented = customer.id === undefined || customer.id === null;
  return {
    who: invented ? 'invented' : 'known',
    id: customer.id ?? '',
    locale: customer.locale ?? '',
    timeZone: customer.timeZone ?? '',
    contacts: all.map((channel) => ({
      channel,
      address: customer.contacts?.[channel] ?? (invented ? '' : sampleAddress(channel)),
      consent: general.find((each) => each.channel === channel)?.state ?? 'none',
    })),
    topics: said.filter(({ topic }) => !ALL_TOPICS.includes(topic)),
    attributes: rowsOf(customer.attributes),
    at: start.at ? localTime(start.at) : '',
    properties: rowsOf(start.properties),
    past: (past ?? []).map(({ event, ago }) => ({ event, ...waitOf(ago) })),
    then: (then ?? []).flatMap(lineOf),
  };
}

function lineOf({ step, becomes, answer, event, properties, withdraws, after }: Then): Line[] {
  const wait = waitOf(after);
  if (step && becomes) {
    return [{ kind: 'step', step, becomes, ...(answer && { answer }), ...wait }];
  }
  if (event) {
    return [{ kind: 'event', event, properties: rowsOf(properties), ...wait }];
  }
  return withdraws ? [{ kind: 'withdraws', channel: withdraws, ...wait }] : [];
}

/** A moment as an input for date and time has it: local, to the second where it needs to. */
export function localTime(iso: string): string {
  const time = new Date(iso);
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString();
  return local.slice(0, time.getSeconds() === 0 ? 16 : 19);
}
