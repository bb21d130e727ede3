import type { Becomes } from '../../../api/trial';
import { REACHED } from '../../../modeler/model/answers';
import type { Line, SendStep } from './story';

export type StepLine = Extract<Line, { kind: 'step' }>;

type Some = [Becomes, ...Becomes[]];

const MESSAGE: Some = ['delivered', 'opened', 'clicked', 'replied', 'bounced', 'failed', 'expired'];
const CALL: Some = ['replied', 'failed', 'bounced'];
const UNANSWERED: Becomes[] = ['failed', 'bounced', 'expired'];

/** What can come of the message of a step, or of the call. */
export function becomesOf(step: SendStep | undefined): Some {
  return step?.answers ? CALL : MESSAGE;
}

/** Whether somebody who calls could say so. */
export function canBeSaid({ becomes, answer }: StepLine, { answers }: SendStep): boolean {
  const said = answer?.trim().toLowerCase() || REACHED;
  return !answers || UNANSWERED.includes(becomes) || answers.includes(said);
}

/** The line when it is about this step. */
export function about(line: StepLine, step: SendStep): StepLine {
  const moved = { ...line, step: step.id };
  const all = becomesOf(step);
  return all.includes(line.becomes) && canBeSaid(line, step)
    ? moved
    : becoming(moved, all[0], step);
}

/** The line when this becomes of its step; a call has an answer to begin with. */
export function becoming(line: StepLine, becomes: Becomes, step: SendStep | undefined): StepLine {
  return { ...line, becomes, answer: becomes === 'replied' ? step?.answers?.[0] : undefined };
}
