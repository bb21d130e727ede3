import { Malformed, type Flaw } from './malformed';
import { parse } from './parse';
import { everyNode, type Call, type Dot, type FunctionCall, type Index, type Node } from './syntax';
import { isWanted, NAMES, QUESTIONS, type Certain, type Wanted } from './vocabulary';

export type Problem =
  Flaw | 'length' | 'brackets' | 'unknown' | 'unasked' | 'arguments' | 'nested' | Certain;

/** What is wrong with an expression, and where; `found` is the part at fault. */
export interface Complaint {
  problem: Problem;
  position: number;
  found: string;
}

type Channels = readonly string[] | undefined;

export const MOST_CHARACTERS = 1_000;
export const MOST_BRACKETS = 100;

/** Whether the engine would read this as an expression. */
export function isExpression(text: string): boolean {
  return text.includes('${') || text.includes('#{');
}

/** The first thing that the server would not take. */
export function complaint(expression: string, channels?: Channels): Complaint | undefined {
  if (expression.length > MOST_CHARACTERS) {
    return { problem: 'length', position: MOST_CHARACTERS, found: '' };
  }
  const bracket = [...expression.matchAll(/[([]/g)][MOST_BRACKETS];
  if (bracket) {
    return { problem: 'brackets', position: bracket.index, found: bracket[0] };
  }
  try {
    return first(parse(expression).nodes, channels);
  } catch (error) {
    if (error instanceof Malformed) {
      return { problem: error.flaw, position: error.position, found: error.found };
    }
    throw error;
  }
}

function first(roots: Node[], channels: Channels): Complaint | undefined {
  const nodes = roots.flatMap(everyNode);
  const called = new Set<Node>(nodes.flatMap((node) => (node.type === 'call' ? node.called : [])));
  for (const node of nodes) {
    const found = check(node, channels) ?? (called.has(node) ? undefined : unasked(node));
    if (found) {
      return found;
    }
  }
  return undefined;
}

function check(node: Node, channels: Channels): Complaint | undefined {
  switch (node.type) {
    case 'name':
      return NAMES.has(node.name) ? undefined : at(node, 'unknown', node.name);
    case 'dot':
    case 'index':
      return checkProperty(node);
    case 'call':
      return checkArguments(node, (wordOf(node) ?? '') + suffix(node.called), channels);
    case 'function':
      return checkArguments(node, node.name, channels);
    case 'literal':
      return isExpression(node.image) ? at(node, 'nested', node.image) : undefined;
    default:
      return undefined;
  }
}

/** Anything may follow a customer or an event; what may follow the other names is in the vocabulary. */
function checkProperty(node: Dot | Index): Complaint | undefined {
  const word = wordOf(node.base) ?? '';
  const known = NAMES.get(word) ?? [];
  const fits =
    known === 'anything' ||
    (node.type === 'dot' && canBeAsked(node.base) && known.includes(node.name));
  return fits ? undefined : at(node, 'unknown', word + suffix(node));
}

/** A name itself, or the message of a certain step. */
function canBeAsked(base: Node): boolean {
  return (
    base.type === 'name' ||
    (base.type === 'call' && wordOf(base) === 'message' && suffix(base.called) === '.of')
  );
}

/** A question that nobody asks; of a customer there may well be an attribute of that name. */
function unasked(node: Node): Complaint | undefined {
  const word = wordOf(node) ?? '';
  const question = node.type === 'dot' ? word + suffix(node) : '';
  return QUESTIONS.has(question) && NAMES.get(word) !== 'anything'
    ? at(node, 'unasked', question)
    : undefined;
}

function checkArguments(
  node: Call | FunctionCall,
  name: string,
  channels: Channels,
): Complaint | undefined {
  const question = QUESTIONS.get(name);
  if (!question) {
    return at(node, 'unknown', `${name}()`);
  }
  if (node.args.length < question.least || node.args.length > question.wanted.length) {
    return at(node, 'arguments', `${name}()`);
  }
  const complaints = question.wanted.map((wanted, index) =>
    checkArgument(node.args[index], wanted, channels),
  );
  return complaints.find(Boolean);
}

function checkArgument(
  argument: Node | undefined,
  wanted: Wanted,
  channels: Channels,
): Complaint | undefined {
  const isString = argument?.type === 'literal' && argument.kind === 'string';
  return isString && wanted !== 'anything' && !isWanted(wanted, argument.image, channels)
    ? at(argument, wanted, argument.image)
    : undefined;
}

/** The name that a chain of properties and questions hangs on. */
function wordOf(node: Node): string | undefined {
  switch (node.type) {
    case 'name':
      return node.name;
    case 'dot':
    case 'index':
      return wordOf(node.base);
    case 'call':
      return wordOf(node.called);
    default:
      return undefined;
  }
}

function suffix(node: Dot | Index): string {
  return node.type === 'dot' ? `.${node.name}` : '[…]';
}

function at(node: Node, problem: Problem, found: string): Complaint {
  return { problem, position: node.at, found };
}
