import type { Moddle } from './moddle';
import { Subject, type Rule, type Severity, type Surroundings } from './rule';
import { RULES } from './rules';

/** What is wrong with a diagram, as the server has it too. */
export interface Finding {
  /** The id of the element at fault; empty if there is none. */
  element: string;
  rule: string;
  severity: Severity;
  /** What its texts speak of. */
  values: Record<string, unknown>;
  /** English sentences of the server, for rules these pages do not know. */
  detail?: string;
  fix?: string;
}

/** Errors first, then in the order of the document. */
export function findings(definitions: Moddle, surroundings: Surroundings): Promise<Finding[]> {
  const subject = new Subject(definitions, surroundings);
  const found = RULES.flatMap((rule) => findingsOf(rule, subject));
  const ids = [...new Set(['', ...subject.markup.map(({ element }) => element)])];
  const weight = ({ severity }: Finding) => (severity === 'error' ? 0 : 1);
  const place = ({ element }: Finding) => ids.indexOf(element);
  return Promise.resolve(found.sort((a, b) => weight(a) - weight(b) || place(a) - place(b)));
}

/** What one rule finds; the same is said once. */
export function findingsOf(rule: Rule, subject: Subject): Finding[] {
  const { name, severity } = rule;
  const found = rule
    .check(subject)
    .map(
      ({ element, values = {} }) =>
        [JSON.stringify([element, values]), { element, values }] as const,
    );
  return [...new Map(found).values()].map((each) => ({ ...each, rule: name, severity }));
}
