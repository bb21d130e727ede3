import { beforeAll, describe, expect, it } from 'vitest';
import { speak } from '../../../i18n';
import { entryInWords, lineInWords, troubleInWords } from './lineInWords';

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
    ['PT48H message.opened sendEmail#2 email', '2 days: Email opened (Send email, message 2)'],
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

describe('what stands in the log besides', () => {
  beforeAll(() => speak('en'));

  it('says how long a run waits', () => {
    const waits = entryInWords({
      kind: 'wait.began',
      duration: 'PT9H30M',
      until: '2030-01-15T04:00:00Z',
    });
    expect(waits.replaceAll('\u00a0', ' ')).toMatch(/^Waits 9 hr 30 min, until .*2030/);
  });

  it('says where a run stuck and why', () => {
    const trouble = {
      element: 'sendEmail',
      kind: 'UNANSWERABLE' as const,
      detail: '',
      fix: '',
      values: { expression: '${event.amount > 10}' },
    };
    expect(troubleInWords(trouble, NAMES)).toMatch(
      /^Send email: \$\{event\.amount > 10\} has no answer here\./,
    );
  });
});
