import { describe, expect, it } from 'vitest';
import { resources } from '.';

type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, path = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );
}

const PLURAL = /_(one|few|many|other)$/;
const en = flat(resources.en.translation);
const ru = flat(resources.ru.translation);
const names = (texts: [string, string][]) =>
  [...new Set(texts.map(([key]) => key.replace(PLURAL, '')))].sort();
const gaps = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('the texts', () => {
  it('exist in both languages', () => {
    expect(names(ru)).toEqual(names(en));
  });

  it('have the same gaps to fill', () => {
    const russian = new Map(ru);
    for (const [key, text] of en) {
      expect([key, gaps(russian.get(key) ?? '')]).toEqual([key, gaps(text)]);
    }
  });

  it('have all Russian plural forms', () => {
    const forms = (key: string) => ru.filter(([name]) => name.replace(PLURAL, '') === key).length;
    const plurals = new Set(
      ru.filter(([key]) => PLURAL.test(key)).map(([key]) => key.replace(PLURAL, '')),
    );
    expect(plurals.size).toBeGreaterThan(0);
    plurals.forEach((key) => expect([key, forms(key)]).toEqual([key, 4]));
  });
});
