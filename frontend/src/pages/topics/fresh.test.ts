import { expect, it } from 'vitest';
import { faultOfName, freshTopic } from './fresh';

const offers = { name: 'offers', titleEn: 'Offers', titleRu: 'Акции', position: 20 };

it('a new topic comes last', () => {
  expect(freshTopic([]).position).toBe(10);
  expect(freshTopic([offers]).position).toBe(30);
});

it.each([
  ['', 'nameMissing'],
  ['*', 'nameWrong'],
  ['a,b', 'nameWrong'],
  [' offers ', 'nameTaken'],
  ['news', undefined],
])('the name "%s" is %s', (name, fault) => {
  expect(faultOfName(name, [offers])).toBe(fault);
});
