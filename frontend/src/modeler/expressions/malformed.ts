/** Why something is no expression: what was found there, or what is missing at its end. */
export type Flaw = 'unexpected' | 'unfinished' | 'unclosed' | 'escape' | 'number';

/** Thrown for what is no expression at all. */
export class Malformed extends Error {
  constructor(
    readonly flaw: Flaw,
    readonly position: number,
    readonly found: string,
  ) {
    super(`${flaw} at ${position}: ${found}`);
  }
}
