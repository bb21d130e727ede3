import { beforeAll, describe, expect, it } from 'vitest';
import type { Delivery, Webhook } from '../../api/webhooks';
import { speak } from '../../i18n';
import { FACTS, factName } from './facts';
import { answerInWords, stateOf } from './state';
import { draftOf, faultsOf, NEW_WEBHOOK, wantedOf } from './wanted';

beforeAll(() => speak('en'));

const webhook = (rest: Partial<Webhook> = {}): Webhook => ({
  id: '1',
  url: 'https://crm.example.org/kaskad',
  description: 'CRM',
  events: [],
  enabled: true,
  createdAt: '2026-05-04T12:00:00Z',
  ...rest,
});

describe('a webhook', () => {
  it('is on, failing, paused or switched off', () => {
    const failingSince = '2026-05-04T12:00:00Z';
    expect(stateOf(webhook())).toBe('on');
    expect(stateOf(webhook({ failingSince }))).toBe('failing');
    expect(stateOf(webhook({ enabled: false, failingSince }))).toBe('paused');
    expect(stateOf(webhook({ enabled: false, switchedOff: 'It is gone.' }))).toBe('off');
  });

  it('comes and goes unchanged', () => {
    const { url, description } = webhook();
    for (const events of [[], ['message.sent', 'run.ended']]) {
      const wanted = wantedOf(draftOf(webhook({ events })), false);
      expect(wanted).toEqual({ url, description, events, enabled: false });
    }
  });

  it.each([
    ['https://crm.example.org', {}],
    ['http://10.0.0.1:8080/x', {}],
    ['crm.example.org', { url: 'urlWrong' }],
    ['ftp://crm.example.org', { url: 'urlWrong' }],
    ['https://kim@crm.example.org', { url: 'urlWrong' }],
  ])('has a web address: %s', (url, faults) => {
    expect(faultsOf({ ...NEW_WEBHOOK, url })).toEqual(faults);
  });

  it('is told of something', () => {
    const { url } = webhook();
    expect(faultsOf({ ...NEW_WEBHOOK, url, all: false, events: [] })).toEqual({ events: 'noFact' });
  });
});

describe('a delivery', () => {
  const answer = (state: Delivery['state'], status: number | null, problem: string | null) =>
    answerInWords({ state, status, problem } as Delivery);

  it('tells the answer', () => {
    expect(answer('WAITING', null, null)).toBe('Not asked yet');
    expect(answer('DELIVERED', 204, null)).toBe('Taken (204)');
    expect(answer('WAITING', 500, 'The receiver answered 500.')).toBe('The receiver answered 500');
    const why = 'UnknownHostException';
    expect(answer('GIVEN_UP', null, `The receiver cannot be reached (${why}).`)).toBe(
      `It cannot be reached (${why})`,
    );
    expect(answer('WAITING', null, 'Something new')).toBe('Something new');
  });

  it('is of a fact that has a name', () => {
    FACTS.forEach((fact) => expect(factName(fact)).not.toBe(fact));
    expect(factName('customer.erased')).toBe('customer.erased');
  });
});
