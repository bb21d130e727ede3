import type { Rule } from '../rule';
import { eventUnknown, messageClass, noMessageClass, noTargetAction, targetAction } from './aims';
import { endless, until } from './awaits';
import { code } from './code';
import { priority, reentry, reentryKey } from './entry';
import { expression } from './expression';
import { condition, noDefault } from './gateways';
import { delivery, noSend, of, opens, replies } from './messages';
import { process, start } from './process';
import { channel, paidFirst, template } from './sends';
import { split } from './split';
import { called, idle, repeat, step } from './steps';
import { duration, sendingHours } from './times';
import { implicitEnd, loop, sendEnd, unreachable } from './ways';

/** All that the page can check by itself; the server checks the same and more. */
export const RULES: readonly Rule[] = [
  code,
  expression,
  process,
  start,
  step,
  idle,
  channel,
  template,
  until,
  of,
  noSend,
  opens,
  replies,
  delivery,
  sendEnd,
  implicitEnd,
  unreachable,
  loop,
  duration,
  endless,
  condition,
  noDefault,
  targetAction,
  messageClass,
  noMessageClass,
  reentry,
  reentryKey,
  priority,
  split,
  repeat,
  called,
  paidFirst,
  sendingHours,
  noTargetAction,
  eventUnknown,
];
