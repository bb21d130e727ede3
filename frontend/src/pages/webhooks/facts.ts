import { translate } from '../../i18n/words';

export const FACTS = [
  'message.sent',
  'message.delivered',
  'message.machine_opened',
  'message.opened',
  'message.clicked',
  'message.replied',
  'message.skipped',
  'message.failed',
  'message.bounced',
  'message.expired',
  'message.cancelled',
  'message.unknown',
  'run.started',
  'run.ended',
];

/** A name for people; the key of one that these pages do not know yet. */
export function factName(key: string): string {
  const text = `webhooks.facts.${key.replace('.', '_')}`;
  const name = translate(text);
  return name === text ? key : name;
}
