import { describe, expect, it } from 'vitest';
import type { CustomerCard } from '../../../api/types';
import { edited, withChanges } from './card';
import { faultsOf } from './faults';

const card: CustomerCard = {
  id: 'kim',
  locale: 'ru',
  timeZone: null,
  contacts: { email: 'kim@example.org', sms: '+79161234567' },
  contactStates: { sms: 'unverified', email: 'bounced' },
  attributes: { city: 'Omsk', orders: 3, vip: true, since: '2026-05-04' },
};

describe('an edited card', () => {
  it('says nothing of what was left alone', () => {
    const before = edited(card);
    const meanwhile = { ...card, attributes: { ...card.attributes, orders: 4 } };
    expect(withChanges(meanwhile, before, before)).toEqual({
      id: 'kim',
      locale: 'ru',
      timeZone: null,
      contacts: card.contacts,
      contactStates: {},
      attributes: meanwhile.attributes,
    });
  });

  it('keeps what others wrote beside what was changed', () => {
    const before = edited(card);
    const after = {
      ...before,
      timeZone: 'Asia/Omsk',
      contacts: [{ channel: 'sms' as const, address: ' +79161234567 ', unverified: false }],
      attributes: before.attributes
        .filter(({ name }) => name !== 'vip')
        .map((row) => (row.name === 'orders' ? { ...row, value: '12,5' } : row)),
    };
    const meanwhile = { ...card, attributes: { ...card.attributes, city: 'Perm' } };
    expect(withChanges(meanwhile, before, after)).toMatchObject({
      timeZone: 'Asia/Omsk',
      contacts: { sms: '+79161234567' },
      contactStates: { sms: 'active' },
      attributes: { city: 'Perm', orders: 12.5, since: '2026-05-04' },
    });
  });

  it('knows what cannot be saved', () => {
    const channels = [
      { key: 'email' as const, contact: 'EMAIL_ADDRESS' as const },
      { key: 'sms' as const, contact: 'PHONE_NUMBER' as const },
    ];
    const faults = faultsOf(
      {
        ...edited(card),
        contacts: [
          { channel: 'email', address: 'kim', unverified: false },
          { channel: 'sms', address: '89161234567', unverified: false },
          { channel: 'sms', address: '+79161234567', unverified: false },
        ],
        attributes: [
          { name: ' ', type: 'text', value: 'x' },
          { name: 'a', type: 'number', value: 'many' },
          { name: 'a', type: 'text', value: 'x' },
          { name: 'b', type: 'date', value: '2026-13-40' },
          { name: 'c', type: 'other', value: '[1]' },
        ],
      },
      channels,
    );
    expect(faults).toEqual({
      contacts: ['noEmail', 'noPhone', 'channelTwice'],
      attributes: ['nameMissing', 'valueWrong', 'nameTwice', 'valueWrong', undefined],
    });
  });
});
