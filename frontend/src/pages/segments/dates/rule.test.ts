import i18next from 'i18next';
import { afterAll, describe, expect, it } from 'vitest';
import type { DateRule } from '../../../api/dateRules';
import { speak } from '../../../i18n';
import { draftOf, faultsOf, NEW_RULE, ruleInWords, ruleOf } from './rule';

const rule = (kind: DateRule['kind'], subject: string, days: number): DateRule => ({
  event: 'Soon',
  kind,
  subject,
  days,
  at: '10:00',
});

afterAll(() => i18next.changeLanguage('en'));

const RULES: [DateRule, en: string, ru: string][] = [
  [
    rule('ANNIVERSARY', 'born', 0),
    'each year on the day of “born”, from 10:00 on',
    'каждый год в день «born», с 10:00',
  ],
  [
    rule('ANNIVERSARY', 'born', -7),
    'each year 7 days before the day of “born”, from 10:00 on',
    'каждый год за 7 дней до дня «born», с 10:00',
  ],
  [rule('DATE', 'end', 1), '1 day after “end”, from 10:00 on', 'через 1 день после «end», с 10:00'],
  [rule('DATE', 'end', -3), '3 days before “end”, from 10:00 on', 'за 3 дня до «end», с 10:00'],
  [
    rule('SILENCE', 'Visit', 30),
    'after 30 days without “Visit”, from 10:00 on',
    'после 30 дней без «Visit», с 10:00',
  ],
];

describe('a date rule', () => {
  it.each(RULES)('is told in words: %j', async (told, english, russian) => {
    await speak('en');
    expect(ruleInWords(told)).toBe(english);
    await speak('ru');
    expect(ruleInWords(told)).toBe(russian);
  });

  it.each(RULES)('comes and goes unchanged: %j', (told) => {
    expect(ruleOf(draftOf(told))).toEqual(told);
  });

  it('counts silence forward, whatever was chosen before', () => {
    expect(ruleOf({ ...NEW_RULE, kind: 'SILENCE', side: 'before', days: 30 }).days).toBe(30);
  });

  it('says what is amiss', () => {
    expect(faultsOf({ ...NEW_RULE, days: 400, at: '25:00' }, [])).toEqual({
      event: 'missing',
      subject: 'missing',
      days: 'daysWrong',
      at: 'atWrong',
    });
    const good = { ...NEW_RULE, event: 'Soon', subject: 'born' };
    expect(faultsOf(good, [])).toEqual({});
    expect(faultsOf({ ...good, side: 'on', days: null }, [])).toEqual({});
    expect(faultsOf(good, ['Soon'])).toEqual({ event: 'eventTaken' });
  });
});
