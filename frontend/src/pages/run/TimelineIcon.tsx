import {
  CheckmarkFilled,
  CircleDash,
  CloseFilled,
  Flag,
  Play,
  SendAlt,
  Time,
  WarningAltFilled,
} from '@carbon/icons-react';
import { toneOf } from './tone';

const OWN_ICONS = {
  'run.started': Play,
  'run.ended': Flag,
  'message.sent': SendAlt,
  'wait.began': Time,
  'wait.timedOut': Time,
  'incident.opened': WarningAltFilled,
};
const TONE_ICONS = {
  good: CheckmarkFilled,
  bad: CloseFilled,
  passed: CircleDash,
  plain: CircleDash,
};

export function TimelineIcon({ kind }: { kind: string }) {
  const Icon = OWN_ICONS[kind as keyof typeof OWN_ICONS] ?? TONE_ICONS[toneOf(kind)];
  return <Icon className="timeline__icon" aria-hidden />;
}
