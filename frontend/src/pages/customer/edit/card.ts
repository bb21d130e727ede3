import type { ChannelKey, CustomerCard } from '../../../api/types';
import { read, typeOf, written, type AttributeType } from './attributes';

export interface ContactRow {
  channel: ChannelKey;
  address: string;
  unverified: boolean;
}

export interface AttributeRow {
  name: string;
  type: AttributeType;
  value: string;
}

/** A card as it is edited. */
export interface Edited {
  locale: string;
  timeZone: string;
  contacts: ContactRow[];
  attributes: AttributeRow[];
}

export function edited({ locale, timeZone, ...card }: CustomerCard): Edited {
  return {
    locale: locale ?? '',
    timeZone: timeZone ?? '',
    contacts: Object.entries(card.contacts ?? {}).map(([channel, address]) => ({
      channel: channel as ChannelKey,
      address,
      unverified: card.contactStates?.[channel] === 'unverified',
    })),
    attributes: Object.entries(card.attributes ?? {})
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, value]) => ({ name, type: typeOf(value), value: written(value) })),
  };
}

/** Which states somebody may say of a contact. */
type SaidState = 'active' | 'unverified';

/**
 * Puts what somebody has changed onto the card as it is by now. What they left alone stays as others may have written it
 * meanwhile.
 */
export function withChanges(card: CustomerCard, before: Edited, after: Edited): CustomerCard {
  const contacts = { ...card.contacts };
  const contactStates: Record<string, SaidState> = {};
  gone(before.contacts, after.contacts, 'channel').forEach((channel) => delete contacts[channel]);
  news(before.contacts, after.contacts).forEach(({ channel, address, unverified }) => {
    contacts[channel] = address.trim();
    contactStates[channel] = unverified ? 'unverified' : 'active';
  });
  const attributes = { ...card.attributes };
  gone(before.attributes, after.attributes, 'name').forEach((name) => delete attributes[name]);
  news(before.attributes, after.attributes).forEach(({ name, type, value }) => {
    attributes[name.trim()] = read(type, value);
  });
  return {
    id: card.id,
    locale: said(card.locale, before.locale, after.locale),
    timeZone: said(card.timeZone, before.timeZone, after.timeZone),
    contacts,
    contactStates,
    attributes,
  };
}

function said(now: string | null | undefined, before: string, after: string) {
  return after.trim() === before ? now : after.trim() || null;
}

function gone<T>(before: T[], after: T[], key: keyof T): string[] {
  const left = after.map((row) => String(row[key]));
  return before.map((row) => String(row[key])).filter((each) => !left.includes(each));
}

function news<T>(before: T[], after: T[]): T[] {
  const known = before.map((row) => JSON.stringify(row));
  return after.filter((row) => !known.includes(JSON.stringify(row)));
}
