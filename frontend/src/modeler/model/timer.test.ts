import { describe, expect, it } from 'vitest';
import { made } from '../testing/moddle';
import { said, saidBy, timingOf, type Timing } from './timer';

const TIMINGS: Timing[] = [
  { kind: 'after', iso: 'PT5M' },
  { kind: 'at', iso: '2030-01-15T10:00:00Z' },
  { kind: 'sendingHours' },
  { kind: 'localTime', time: '10:00' },
  { kind: 'before', moment: 'event.startsAt', iso: 'P1D' },
  { kind: 'cycle', text: 'R3/PT10M' },
  { kind: 'expression', text: '${until.somethingElse}' },
];

describe('what a timer waits for', () => {
  it('reads back as it was written', () => {
    TIMINGS.forEach((timing) => expect(timingOf(said(timing))).toEqual(timing));
  });

  it('is read from the diagram', () => {
    const body = made('bpmn:FormalExpression', { body: " ${until.before('event.at', 'PT2H')} " });
    const timer = made('bpmn:TimerEventDefinition', { timeDate: body });
    expect(timingOf(saidBy(timer))).toEqual({ kind: 'before', moment: 'event.at', iso: 'PT2H' });
  });

  it('is a duration that is still missing, in a timer that says nothing', () => {
    expect(timingOf(saidBy(made('bpmn:TimerEventDefinition')))).toEqual({ kind: 'after', iso: '' });
  });

  it('cannot smuggle an expression in', () => {
    const { text } = said({ kind: 'localTime', time: "10:00') or x('" });
    expect(text).toBe("${until.localTime('10:00) or x(')}");
  });
});
