import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { LANGUAGES, resources } from '.';
import { CHANNELS, STEPS } from '../modeler/features/steps/catalogue';

const sources = import.meta.glob<string>('/src/**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

// Keys that are put together while the page runs are not checked by their type.
const WHOLE = /translate\(\s*'([\w.]+)'/g;

beforeAll(async () => {
  await i18next.init({ resources, lng: 'en', fallbackLng: false });
});

const missing = (keys: string[]) =>
  LANGUAGES.flatMap((lng) =>
    keys.filter((key) => !i18next.exists(key, { lng })).map((key) => `${lng} ${key}`),
  );

it('every text a script asks for by its name exists', () => {
  const asked = Object.values(sources).flatMap((source) =>
    [...source.matchAll(WHOLE)].map(([, key]) => key!),
  );
  expect(asked.length).toBeGreaterThan(50);
  expect(missing(asked)).toEqual([]);
});

it('every step has its words', () => {
  const keys = STEPS.map(({ key }) => key);
  expect(missing(keys.map((key) => `modeler.steps.${key}`))).toEqual([]);
  expect(missing(keys.map((key) => `modeler.words.${key}`))).toEqual([]);
  const named = keys.filter((key) => key !== 'wait');
  expect(missing(named.map((key) => `modeler.names.${key}`))).toEqual([]);
  expect(missing(CHANNELS.map((key) => `channels.${key}`))).toEqual([]);
});
