import { expect, it } from 'vitest';
import { sizeInWords } from './size';

it.each([
  [0, '0 bytes', '0 байт'],
  [1, '1 byte', '1 байт'],
  [2_500, '3 kB', '3 кБ'],
  [12_345_678, '12.3 MB', '12,3 МБ'],
  [2_000_000_000_000, '2,000 GB', '2 000 ГБ'],
])('%d bytes', (bytes, en, ru) => {
  expect(sizeInWords(bytes, 'en')).toBe(en);
  expect(sizeInWords(bytes, 'ru').replaceAll('\u00a0', ' ')).toBe(ru);
});
