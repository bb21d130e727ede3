import i18next from 'i18next';
import { afterAll, describe, expect, it } from 'vitest';
import type { Cap, Hours, Policy } from '../../api/policy';
import { speak } from '../../i18n';
import { draftOf, NEW_CAP, policyOf, WEEK } from './draft';
import { faultsOf, isSound } from './faults';
import { capInWords, hoursInWords } from './inWords';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const hours = (from: string, to: string, days = WEEK): Hours => ({ from, to, days });
const POLICY: Policy = {
  sendingTimes: { on: true, usual: hours('09:00:00', '21:00:00'), channels: [] },
  caps: [NEW_CAP],
  budgets: [{ cascade: 'welcome', amount: 500, currency: 'RUB' }],
};

afterAll(() => i18next.changeLanguage('en'));

const CAPS: [Cap, en: string, ru: string][] = [
  [
    { ...NEW_CAP, channels: ['sms'] },
    'At most 3 promotional messages by SMS in 7 days.',
    'Не больше 3 рекламных сообщений по каналам: SMS за 7 дней.',
  ],
  [
    { ...NEW_CAP, kind: 'ANY', most: 1, days: 1, topic: 'news' },
    'At most 1 message of any kind on “News” in 1 day.',
    'Не больше 1 любого сообщения на тему «News» за 1 день.',
  ],
  [
    { ...NEW_CAP, kind: 'TRANSACTIONAL', channels: ['sms', 'viber'], days: 30 },
    'At most 3 transactional messages by SMS or Viber in 30 days.',
    'Не больше 3 транзакционных сообщений по каналам: SMS или Viber за 30 дней.',
  ],
];

const HOURS: [Hours, en: string, ru: string][] = [
  [hours('09:00', '21:00'), 'From 09:00 to 21:00, every day.', 'С 09:00 до 21:00, каждый день.'],
  [
    hours('18:00', '02:00', WEEK.slice(0, 5)),
    'From 18:00 to 02:00 of the next day, Monday to Friday.',
    'С 18:00 до 02:00 следующего дня, с понедельника по пятницу.',
  ],
  [
    hours('09:00', '21:00', ['MONDAY', 'SUNDAY']),
    'From 09:00 to 21:00, Mon and Sun.',
    'С 09:00 до 21:00, пн и вс.',
  ],
];

describe('the policy', () => {
  it.each(CAPS)('tells a cap in words: %j', async (cap, english, russian) => {
    const told = (language: string) => plain(capInWords(cap, () => 'News', language));
    await speak('en');
    expect(told('en')).toBe(english);
    await speak('ru');
    expect(told('ru')).toBe(russian);
  });

  it.each(HOURS)('tells hours in words: %j', async (told, english, russian) => {
    await speak('en');
    expect(hoursInWords(told, 'en')).toBe(english);
    await speak('ru');
    expect(hoursInWords(told, 'ru')).toBe(russian);
  });

  it('is edited in one way of writing', () => {
    const mixed = { ...POLICY.sendingTimes, usual: hours('09:00:00', '21:00', WEEK.toReversed()) };
    expect(draftOf({ ...POLICY, sendingTimes: mixed })).toEqual(draftOf(POLICY));
    expect(policyOf(draftOf(POLICY)).sendingTimes.usual.from).toBe('09:00');
  });

  it('says what is amiss', () => {
    const draft = draftOf(POLICY);
    expect(isSound(faultsOf(draft))).toBe(true);
    const budget = { cascade: 'welcome', amount: null, currency: 'rouble' };
    const wrong = faultsOf({
      sendingTimes: { ...draft.sendingTimes, usual: hours('25:00', '21:00', []) },
      caps: [{ ...NEW_CAP, most: 0, days: 91 }],
      budgets: [budget, { ...budget, amount: -1, currency: 'rub' }, { ...budget, cascade: '' }],
    });
    expect(wrong.usual).toEqual({ from: 'time', days: 'noDay' });
    expect(wrong.caps).toEqual([{ most: 'most', days: 'days' }]);
    expect(wrong.budgets).toEqual([
      { cascade: 'cascadeTwice', amount: 'amount', currency: 'currency' },
      { cascade: 'cascadeTwice', amount: 'amount' },
      { cascade: 'cascade', amount: 'amount', currency: 'currency' },
    ]);
  });
});
