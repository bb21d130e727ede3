export type Tone = 'good' | 'bad' | 'passed' | 'plain';

const TONES: Record<string, Tone> = {
  'message.delivered': 'good',
  'message.machineOpened': 'good',
  'message.opened': 'good',
  'message.clicked': 'good',
  'message.replied': 'good',
  'incident.closed': 'good',
  'message.failed': 'bad',
  'message.bounced': 'bad',
  'message.unknown': 'bad',
  'incident.opened': 'bad',
  'channel.skipped': 'passed',
  'message.skipped': 'passed',
  'message.expired': 'passed',
  'message.cancelled': 'passed',
  'wait.timedOut': 'passed',
  'run.cancelled': 'passed',
};

export function toneOf(kind: string): Tone {
  return TONES[kind] ?? 'plain';
}
