import { describe, expect, it } from 'vitest';
import { durationInWords, secondsInWords } from './duration';

const words = (iso: string, language: string) =>
  durationInWords(iso, language).replaceAll('\u00a0', ' ');

describe('a duration in words', () => {
  it.each([
    ['PT5M', '5 min', '5 мин'],
    ['PT3H', '3 hr', '3 ч'],
    ['PT1H30M', '1 hr 30 min', '1 ч 30 мин'],
    ['P2D', '2 days', '2 дн.'],
    ['P1W', '1 wk', '1 нед.'],
    ['P1M', '1 mth', '1 мес.'],
    ['PT0.5S', '0.5 sec', '0,5 с'],
    ['PT300S', '300 sec', '300 с'],
    ['PT0S', '0 sec', '0 с'],
  ])('%s', (iso, en, ru) => {
    expect(words(iso, 'en')).toBe(en);
    expect(words(iso, 'ru')).toBe(ru);
  });

  it.each(['soon', 'P', 'R3/PT10M', ''])('leaves "%s" as it is', (iso) => {
    expect(durationInWords(iso, 'en')).toBe(iso);
  });

  it('splits seconds', () => {
    expect(secondsInWords(90, 'en')).toBe('1\u00a0min 30\u00a0sec');
    expect(secondsInWords(90_000, 'en')).toBe('1\u00a0day 1\u00a0hr');
  });
});
