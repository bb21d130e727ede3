import { describe, expect, it } from 'vitest';
import { clockIn, languageName } from './locality';

describe('where a customer is', () => {
  it('is told by the clock there', () => {
    const now = new Date('2026-05-04T12:05:00Z');
    expect(clockIn('Europe/Moscow', now, 'en')).toBe('Mon 15:05');
    expect(clockIn('Asia/Vladivostok', now, 'ru')).toBe('пн 22:05');
    expect(clockIn('Nowhere/Land', now, 'en')).toBeUndefined();
  });

  it('has a language with a name', () => {
    expect(languageName('ru', 'en')).toBe('Russian (ru)');
    expect(languageName('en-GB', 'ru')).toBe('британский английский (en-GB)');
    expect(languageName('no such tag', 'en')).toBe('no such tag');
  });
});
