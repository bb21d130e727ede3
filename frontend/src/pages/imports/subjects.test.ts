import { expect, it } from 'vitest';
import { subjectsOf, written } from './subjects';

it.each(['', 'email', 'email,sms:offers', 'sms:a:b'])('"%s" is read as it was written', (text) => {
  expect(written(subjectsOf(text))).toBe(text);
});

it('a star stands for all topics', () => {
  expect(subjectsOf('email:*,sms')).toEqual([
    { channel: 'email', topic: '*' },
    { channel: 'sms', topic: '*' },
  ]);
});
