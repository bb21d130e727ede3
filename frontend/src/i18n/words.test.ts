import { expect, it } from 'vitest';
import { speak } from '.';
import { sourceName } from './words';

it('tells who told of something', async () => {
  await speak('en');
  expect(sourceName('preferences')).toBe('preference page');
  expect(sourceName('staff:kim')).toBe('staff: kim');
  expect(sourceName('key:shop')).toBe('API key shop');
  expect(sourceName('crm')).toBe('crm');
});
