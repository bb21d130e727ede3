import { describe, expect, it } from 'vitest';
import { canBeOpened, possibleReceipts } from './receipts';

describe('receipts', () => {
  it.each(['sms', 'push'])('nobody sees whether %s was read', (channel) => {
    expect(canBeOpened(channel)).toBe(false);
    expect(possibleReceipts(channel)).not.toContain('clicked');
    expect(possibleReceipts(channel)).toContain('delivered');
  });

  it('only email bounces', () => {
    expect(possibleReceipts('email')).toContain('bounced');
    expect(possibleReceipts('viber')).not.toContain('bounced');
  });

  it('a channel of tomorrow can report what messengers do', () => {
    expect(canBeOpened('hologram')).toBe(true);
  });
});
