import { beforeAll, describe, expect, it } from 'vitest';
import { speak } from '../../../i18n';
import { lineInWords } from './lineInWords';

const NAMES = new Map([
  ['sendEmail', 'Send email'],
  ['delivered', 'Delivered by email'],
]);
const words = (line: string) => lineInWords(line, NAMES).replaceAll('\u00a0', ' ');

describe('a line of a test', () => {
  beforeAll(() => speak('en'));

  it.each([
    ['PT0.001S message.sent sendEmail email', '0 sec: Email sent (Send email)'],
    [
      'PT3S message.failed sendEmail email REJECTED',
      '3 sec: Email failed: rejected by the provider (Send email)',
    ],
    ['PT72H run.ended delivered', '3 days: Ended: Delivered by email'],
    ['PT2H story.event Order Paid', '2 hr: The story: the customer does “Order Paid”'],
    ['PT1M story.withdraws sms', '1 min: The story: consent withdrawn, SMS'],
    ['PT5M wait.timedOut gone email', '5 min: Email: no receipt in time (gone)'],
    ['outcome delivered', 'Outcome: Delivered by email'],
    ['outcome target-action', 'Outcome: Target action'],
    ['goes on', 'The run goes on'],
    ['not begun', 'No run begins'],
  ])('%s', (line, sentence) => {
    expect(words(line)).toBe(sentence);
  });
});
