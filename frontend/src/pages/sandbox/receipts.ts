import type { ReceiptStatus } from '../../api/types';

const READABLE: ReceiptStatus[] = ['delivered', 'opened', 'clicked', 'replied', 'failed'];

/** What the provider of a channel can report; an SMS, for one, tells nobody that it was read. */
const POSSIBLE: Record<string, ReceiptStatus[]> = {
  email: [...READABLE, 'bounced'],
  sms: ['delivered', 'replied', 'failed'],
  push: ['delivered', 'failed'],
  webpush: ['delivered', 'clicked', 'failed'],
  onsite: ['delivered', 'opened', 'clicked', 'failed'],
  call: ['delivered', 'replied', 'failed'],
  webhook: ['delivered', 'failed'],
};

export function possibleReceipts(channel: string): ReceiptStatus[] {
  return POSSIBLE[channel] ?? READABLE;
}

export function canBeOpened(channel: string): boolean {
  return possibleReceipts(channel).includes('opened');
}
