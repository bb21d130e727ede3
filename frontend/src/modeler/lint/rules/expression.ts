import { complaint, isExpression } from '../../expressions/complaint';
import type { Markup } from '../markup';
import type { Fault, Rule, Subject } from '../rule';

const SHOWN = 200;

/** Expressions ask questions of the vocabulary and nothing else, wherever they stand. */
export const expression: Rule = {
  name: 'expression',
  severity: 'error',
  check: (subject) =>
    subject.markup.flatMap(({ element, written }) =>
      texts(written).flatMap((text) => faults(element, text, subject)),
    ),
};

/** All that is said, but for what the rule "code" looks at. */
function texts({ attributes, text }: Markup): string[] {
  const said = attributes.filter(({ name }) => name !== 'delegateExpression');
  return [...said.map(({ value }) => value), text].filter(isExpression);
}

function faults(element: string, text: string, { channels }: Subject): Fault[] {
  const found = complaint(text, channels);
  const said = text.trim();
  const shown = said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said;
  return found ? [{ element, values: { ...found, expression: shown } }] : [];
}
