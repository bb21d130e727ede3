import type { Channel } from '../../../api/types';
import { read } from './attributes';
import type { AttributeRow, ContactRow, Edited } from './card';

export type ContactFault = 'addressMissing' | 'channelTwice' | 'noEmail' | 'noPhone';
export type AttributeFault = 'nameMissing' | 'nameTwice' | 'valueWrong';

export interface Faults {
  contacts: (ContactFault | undefined)[];
  attributes: (AttributeFault | undefined)[];
}

const EMAIL = /^\S+@\S+$/;
const PHONE = /^\+[\d\s().-]{7,}$/;

type Known = Pick<Channel, 'key' | 'contact'>[];

/** What cannot be saved; the server looks closer. */
export function faultsOf({ contacts, attributes }: Edited, channels: Known): Faults {
  return {
    contacts: contacts.map((contact, index) =>
      ofContact(contact, contacts.slice(0, index), channels),
    ),
    attributes: attributes.map((row, index) => ofAttribute(row, attributes.slice(0, index))),
  };
}

export const isFaulty = ({ contacts, attributes }: Faults) =>
  [...contacts, ...attributes].some(Boolean);

function ofContact(
  { channel, address }: ContactRow,
  earlier: ContactRow[],
  channels: Known,
): ContactFault | undefined {
  const kind = channels.find(({ key }) => key === channel)?.contact;
  const said = address.trim();
  if (earlier.some((other) => other.channel === channel)) {
    return 'channelTwice';
  }
  if (!said) {
    return 'addressMissing';
  }
  if (kind === 'EMAIL_ADDRESS' && !EMAIL.test(said)) {
    return 'noEmail';
  }
  return kind === 'PHONE_NUMBER' && !PHONE.test(said) ? 'noPhone' : undefined;
}

function ofAttribute(
  { name, type, value }: AttributeRow,
  earlier: AttributeRow[],
): AttributeFault | undefined {
  if (!name.trim()) {
    return 'nameMissing';
  }
  if (earlier.some((other) => other.name.trim() === name.trim())) {
    return 'nameTwice';
  }
  return read(type, value) === undefined ? 'valueWrong' : undefined;
}
