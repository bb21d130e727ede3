import { expect, it } from 'vitest';
import { asksOf, renamed } from './references';

it('conditions follow a send to its new id', () => {
  const condition = '${message.of(\'sendEmail\').opened or message.of( "sendEmail2" ).sent}';
  expect(asksOf(condition, 'sendEmail')).toBe(true);
  expect(asksOf(condition, 'sendSms')).toBe(false);
  expect(renamed(condition, 'sendEmail', 'letter')).toBe(
    '${message.of(\'letter\').opened or message.of( "sendEmail2" ).sent}',
  );
});
