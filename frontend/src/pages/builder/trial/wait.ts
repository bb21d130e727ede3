import { secondsOf, spanOf, type Span } from '../../../modeler/expressions/durations';

/** How long something takes, as a person enters it. */
export type Wait = Span;

/** The server gives parts of a second too. */
export function waitOf(iso: string): Wait {
  return spanOf(iso) ?? { amount: secondsOf(iso) ?? 0, unit: 'seconds' };
}
