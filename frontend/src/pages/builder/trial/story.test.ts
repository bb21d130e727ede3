import { describe, expect, it } from 'vitest';
import type { Story } from '../../../api/trial';
import { about, becoming, type StepLine } from './becomes';
import { canBePlayed, lineFault, type StoryFault } from './faults';
import { deliveredAtOnce, targetActionOf } from './quickStories';
import { localTime, newTelling, storyOf, tellingOf, withContactsFor, type SendStep } from './story';
import { isoOf, secondsOf } from '../../../modeler/expressions/durations';
import { waitOf } from './wait';

const EMAIL: SendStep = { id: 'sendEmail', name: '', channel: 'email' };
const CALL: SendStep = {
  id: 'call',
  name: '',
  channel: 'call',
  answers: ['agreed', 'do-not-call'],
};

const KEPT: Story = {
  customer: {
    locale: 'ru',
    timeZone: 'Europe/Moscow',
    contacts: { email: 'customer@example.org' },
    consents: [
      { channel: 'email', state: 'granted' },
      { channel: 'sms', topic: 'orders', state: 'withdrawn' },
    ],
    attributes: { firstName: 'A', vip: true, orders: 3 },
  },
  start: { properties: { orderId: '0017', total: 99.5 }, at: '2030-01-15T07:00:00.000Z' },
  past: [{ event: 'Order Paid', ago: 'P10D' }],
  then: [
    { step: 'sendEmail', becomes: 'delivered', after: 'PT3S' },
    { step: 'call', becomes: 'replied', answer: 'agreed', after: 'PT1H' },
    { event: 'Order Paid', properties: { orderId: '0017' }, after: 'PT2H' },
    { withdraws: 'email', after: 'PT30M' },
  ],
};

describe('a story', () => {
  it('is the same after it has been in the form', () => {
    expect(storyOf(tellingOf(KEPT, ['email']))).toEqual(KEPT);
  });

  it('has a row for each channel of the diagram', () => {
    const { contacts } = tellingOf(KEPT, ['viber', 'email']);
    expect(contacts.map(({ channel, address }) => [channel, address])).toEqual([
      ['viber', ''],
      ['email', 'customer@example.org'],
    ]);
  });

  it('takes nothing but the id of a customer there is', () => {
    const telling = { ...newTelling(['email'], 'en'), who: 'known' as const, id: ' 42 ' };
    expect(storyOf(telling).customer).toEqual({ id: '42' });
    expect(tellingOf(storyOf(telling), ['email'])).toMatchObject({ who: 'known', id: '42' });
  });

  it('begins now unless it says when', () => {
    expect(storyOf(newTelling([], 'en')).start).toEqual({ properties: {} });
  });

  it('gets a contact for a channel that was drawn later', () => {
    const telling = withContactsFor(newTelling(['email'], 'en'), ['email', 'sms']);
    expect(telling.contacts.map(({ channel }) => channel)).toEqual(['email', 'sms']);
  });

  it('cannot be played while something is missing', () => {
    const telling = newTelling(['email'], 'en');
    const then = deliveredAtOnce(EMAIL);
    expect(canBePlayed({ ...telling, then }, [EMAIL])).toBe(true);
    expect(canBePlayed({ ...telling, then }, [CALL])).toBe(false);
    expect(canBePlayed({ ...telling, who: 'known' }, [])).toBe(false);
    expect(canBePlayed({ ...telling, past: [{ event: ' ', amount: 1, unit: 'days' }] }, [])).toBe(
      false,
    );
    expect(canBePlayed({ ...telling, past: [{ event: 'A', amount: 1.5, unit: 'days' }] }, [])).toBe(
      false,
    );
  });
});

describe('a line about a call', () => {
  const [email] = deliveredAtOnce(EMAIL) as [StepLine];
  const called = about(email, CALL);

  it('begins with the first answer there is', () => {
    expect(called).toMatchObject({ step: 'call', becomes: 'replied', answer: 'agreed' });
  });

  it.each<[Partial<StepLine>, StoryFault | undefined]>([
    [{}, undefined],
    [{ answer: ' Do-not-call ' }, undefined],
    [{ answer: 'no' }, 'answerWrong'],
    [{ answer: '' }, 'answerWrong'],
    [{ becomes: 'delivered', answer: undefined }, 'answerWrong'],
    [{ becomes: 'failed', answer: undefined }, undefined],
  ])('says what a caller can say: %o', (said, fault) => {
    expect(lineFault({ ...called, ...said }, [CALL])).toBe(fault);
  });

  it('forgets the answer with what became of it', () => {
    expect(becoming(called, 'failed', CALL).answer).toBeUndefined();
    expect(becoming({ ...email, answer: 'Thanks' }, 'opened', EMAIL).answer).toBeUndefined();
  });

  it('may be about a message again', () => {
    expect(about(called, EMAIL)).toEqual({ ...called, step: 'sendEmail' });
    expect(about({ ...email, becomes: 'opened' }, CALL)).toMatchObject(called);
  });
});

describe('a wait', () => {
  it.each([
    ['PT3S', { amount: 3, unit: 'seconds' }],
    ['PT90S', { amount: 90, unit: 'seconds' }],
    ['PT120S', { amount: 2, unit: 'minutes' }],
    ['PT36H', { amount: 36, unit: 'hours' }],
    ['P2D', { amount: 2, unit: 'days' }],
    ['PT48H', { amount: 2, unit: 'days' }],
    ['PT0S', { amount: 0, unit: 'seconds' }],
  ])('%s is said in the largest fitting unit', (iso, wait) => {
    expect(waitOf(iso)).toEqual(wait);
    expect(secondsOf(isoOf(waitOf(iso)))).toBe(secondsOf(iso));
  });
});

it('tells a moment as the input for it does', () => {
  expect(localTime('2030-01-15T07:00:00Z')).toBe('2030-01-15T07:00');
  expect(localTime('2030-01-15T07:00:05Z')).toBe('2030-01-15T07:00:05');
});

it('finds the target action in a diagram', () => {
  const property = '<camunda:property value="Paid &amp; kept" name="targetAction" />';
  expect(targetActionOf(`<a>${property}</a>`)).toBe('Paid & kept');
  expect(targetActionOf('<camunda:property name="other" value="x"/>')).toBe('');
});
