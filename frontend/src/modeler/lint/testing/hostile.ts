import { shared } from './shared';

interface Sample {
  in: string;
  xml: string;
  element: string;
  rule?: string;
}

interface HostileSet {
  diagram: string;
  expressions: string[];
  places: Record<string, Sample>;
  fragments: Record<string, Sample & { rule: string }>;
}

/** A diagram that somebody might try to deploy, and what has to be said of it. */
export interface Hostile {
  name: string;
  xml: string;
  element: string;
  rule: string;
}

const SET = shared<HostileSet>('hostile.json');
const HOLE = /\{\{(expression|raw|references|split (.*?))\}\}/g;

export const EXPRESSIONS = SET.expressions;

/** The expression in every place that could hold one. */
export function withExpression(expression: string): Hostile[] {
  return Object.entries(SET.places).map(([name, sample]) => {
    const filled = sample.xml.replace(HOLE, (_hole, how: string, between: string) =>
      written(expression, how, between),
    );
    return { name, element: sample.element, rule: 'expression', xml: diagram(sample.in, filled) };
  });
}

export function fragments(): Hostile[] {
  return Object.entries(SET.fragments).map(([name, { in: hole, xml, element, rule }]) => ({
    name,
    element,
    rule,
    xml: diagram(hole, xml),
  }));
}

function diagram(hole: string, filling: string): string {
  return SET.diagram.replace(`{{${hole}}}`, () => filling).replace(/\{\{[a-zA-Z]+\}\}/g, '');
}

function written(expression: string, how: string, between: string): string {
  if (how.startsWith('split')) {
    return escaped(expression.slice(0, 1)) + between + escaped(expression.slice(1));
  }
  if (how === 'references') {
    return [...expression].map((char) => `&#${char.charCodeAt(0)};`).join('');
  }
  return how === 'raw' ? expression : escaped(expression);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
