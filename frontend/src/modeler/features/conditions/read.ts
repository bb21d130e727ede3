import { complaint } from '../../expressions/complaint';
import { parse } from '../../expressions/parse';
import type { Literal, Node } from '../../expressions/syntax';
import { BECOMES, REACHED } from '../../expressions/vocabulary';
import {
  EMPTY,
  EQUALITIES,
  type Comparison,
  type Condition,
  type Line,
  type Question,
  type Value,
} from './condition';
import { isFilled } from './lacks';

const COMPARISONS: Record<string, Comparison> = {
  '==': 'is',
  '!=': 'isNot',
  '>': 'greater',
  '>=': 'atLeast',
  '<': 'less',
  '<=': 'atMost',
};

/** The condition an expression stands for, if it is one that can be put together from questions. */
export function read(expression: string): Condition | undefined {
  const text = expression.trim();
  if (text === '') {
    return EMPTY;
  }
  if (complaint(text)) {
    return undefined;
  }
  const { nodes, plain } = parse(text);
  return plain && nodes[0] ? condition(nodes[0]) : undefined;
}

function condition(node: Node): Condition | undefined {
  const join = node.type === 'binary' && node.sign === '||' ? 'or' : 'and';
  const lines = operands(node, join === 'or' ? '||' : '&&').map((each) => line(each));
  return lines.every((each) => each && isFilled(each.question))
    ? { join, lines: lines as Line[] }
    : undefined;
}

function operands(node: Node, sign: string): Node[] {
  return node.type === 'binary' && node.sign === sign
    ? [...operands(node.left, sign), node.right]
    : [node];
}

function line(node: Node, not = false): Line | undefined {
  if (node.type === 'group') {
    return line(node.inner, not);
  }
  if (node.type === 'unary' && node.sign === '!') {
    return line(node.operand, !not);
  }
  if (node.type === 'unary' && node.sign === 'empty') {
    const asked = comparison(node.operand, 'known', '');
    return asked && { question: asked, not: !not };
  }
  const asked = question(node);
  return asked && { question: asked, not };
}

function question(node: Node): Question | undefined {
  switch (node.type) {
    case 'dot':
      return ofMessage(node.base, node.name) ?? ofTargetAction(node.base, node.name);
    case 'call':
      return ofCustomer(node);
    case 'function':
      return ofEvent(strings(node.args));
    case 'binary':
      return ofComparison(node.left, node.sign, node.right);
    default:
      return undefined;
  }
}

function ofMessage(base: Node, name: string): Question | undefined {
  const became = BECOMES.find((each) => each === name);
  const of = meant(base);
  return became && of !== undefined ? { ask: 'message', of, became } : undefined;
}

/** The send whose message is meant; empty for the last one. */
function meant(base: Node): string | undefined {
  return isNamed(base, 'message') ? '' : asked(base, 'message', 'of')?.[0] || undefined;
}

function ofTargetAction(base: Node, name: string): Question | undefined {
  return isNamed(base, 'targetAction') && name === 'done' ? { ask: 'targetAction' } : undefined;
}

function ofCustomer(node: Node): Question | undefined {
  const [reachable] = asked(node, 'customer', 'reachable') ?? [];
  if (reachable !== undefined) {
    return { ask: 'reachable', channel: reachable };
  }
  const [channel, topic = ''] = asked(node, 'customer', 'subscribed') ?? [];
  return channel === undefined ? undefined : { ask: 'subscribed', channel, topic };
}

function ofEvent([event, within]: string[] = []): Question | undefined {
  return event === undefined || within === undefined ? undefined : { ask: 'did', event, within };
}

function ofComparison(left: Node, sign: string, right: Node): Question | undefined {
  const value = valueOf(right);
  const by = COMPARISONS[sign];
  if (value === undefined || !by) {
    return undefined;
  }
  return (
    ofAnswer(left, by, value) ??
    ofCount(left, by, value) ??
    ofSplit(left, by, value) ??
    comparison(left, by, value)
  );
}

function ofAnswer(node: Node, by: Comparison, value: Value): Question | undefined {
  const of = node.type === 'dot' && node.name === 'answer' ? meant(node.base) : undefined;
  const comparison = EQUALITIES.find((each) => each === by);
  return of !== undefined && comparison && typeof value === 'string'
    ? { ask: 'answer', of, comparison, word: value }
    : undefined;
}

function ofCount(node: Node, by: Comparison, value: Value): Question | undefined {
  const became =
    node.type === 'dot' && isNamed(node.base, 'messages')
      ? REACHED.find((each) => each === node.name)
      : undefined;
  return became && by === 'atLeast' && typeof value === 'number' && isCount(value)
    ? { ask: 'count', became, atLeast: value }
    : undefined;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function ofSplit(node: Node, by: Comparison, value: Value): Question | undefined {
  const [split] = asked(node, 'split', 'variant') ?? [];
  return split !== undefined && by === 'is' && typeof value === 'string'
    ? { ask: 'split', split, variant: value }
    : undefined;
}

function comparison(node: Node, by: Comparison, value: Value): Question | undefined {
  const names = path(node);
  const [word, ...rest] = names ?? [];
  return (word === 'event' || word === 'customer') && rest.length > 0
    ? { ask: word, path: rest.join('.'), comparison: by, value }
    : undefined;
}

/** The names that lead to a value; none of them can have a dot of its own. */
function path(node: Node): string[] | undefined {
  if (node.type === 'name') {
    return [node.name];
  }
  const name =
    node.type === 'dot' ? node.name : node.type === 'index' ? stringOf(node.key) : undefined;
  const base = node.type === 'dot' || node.type === 'index' ? path(node.base) : undefined;
  return base && name && !name.includes('.') ? [...base, name] : undefined;
}

/** What a question of a word is asked with, if all of it is written out. */
function asked(node: Node, word: string, question: string): string[] | undefined {
  const { called, args } = node.type === 'call' ? node : { called: undefined, args: [] };
  return called?.type === 'dot' && isNamed(called.base, word) && called.name === question
    ? strings(args)
    : undefined;
}

function isNamed(node: Node, name: string): boolean {
  return node.type === 'name' && node.name === name;
}

function strings(nodes: Node[]): string[] | undefined {
  const texts = nodes.map(stringOf);
  return texts.every((each) => each !== undefined) ? texts : undefined;
}

function stringOf(node: Node): string | undefined {
  return node.type === 'literal' && node.kind === 'string' ? node.image : undefined;
}

function valueOf(node: Node): Value | undefined {
  if (node.type === 'unary' && node.sign === '-') {
    const value = valueOf(node.operand);
    return typeof value === 'number' && value > 0 ? -value : undefined;
  }
  return node.type === 'literal' ? literal(node) : undefined;
}

function literal({ kind, image }: Literal): Value | undefined {
  switch (kind) {
    case 'string':
      return image;
    case 'true':
    case 'false':
      return kind === 'true';
    case 'null':
      return undefined;
    default:
      // What a number would lose here has to stay as it is written.
      return String(Number(image)) === image ? Number(image) : undefined;
  }
}
