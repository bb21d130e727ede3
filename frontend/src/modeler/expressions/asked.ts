import { complaint } from './complaint';
import { parse } from './parse';
import { everyNode, type Node } from './syntax';

/** `message.opened`, or `message.of('letter').opened`. */
export interface MessageAsked {
  of?: string;
  what: string;
}

/** `split.variant('subject')`, or a comparison of it with the name of a variant. */
export interface VariantAsked {
  split: string;
  variant?: string;
}

/** What an expression asks about a run. */
export interface Asked {
  messages: MessageAsked[];
  variants: VariantAsked[];
  targetAction: boolean;
  sendingHours: boolean;
}

/** Of an expression that cannot be used, there is nothing to say. */
export function asked(expression: string, channels?: readonly string[]): Asked {
  const usable = complaint(expression, channels) === undefined;
  const nodes = usable ? parse(expression).nodes.flatMap(everyNode) : [];
  return {
    messages: nodes.flatMap(messageAsked),
    variants: nodes.flatMap(variantAsked),
    targetAction: nodes.some((node) => isName(node, 'targetAction')),
    sendingHours: nodes.some((node) => propertyOf(node, 'until') === 'sendingHours'),
  };
}

function messageAsked(node: Node): MessageAsked[] {
  const latest = propertyOf(node, 'message');
  if (latest !== undefined) {
    return latest === 'of' ? [] : [{ what: latest }];
  }
  const of = node.type === 'dot' ? argument(node.base, 'message', 'of') : undefined;
  return node.type === 'dot' && of !== undefined && node.name !== 'of'
    ? [{ of, what: node.name }]
    : [];
}

function variantAsked(node: Node): VariantAsked[] {
  if (node.type === 'binary' && (node.sign === '==' || node.sign === '!=')) {
    return [compared(node.left, node.right), compared(node.right, node.left)].flat();
  }
  const split = argument(node, 'split', 'variant');
  return split === undefined ? [] : [{ split }];
}

function compared(asking: Node, value: Node): VariantAsked[] {
  const split = argument(asking, 'split', 'variant');
  return split !== undefined && value.type === 'literal' && value.kind === 'string'
    ? [{ split, variant: value.image }]
    : [];
}

/** What the question is asked of, if that is written out. */
function argument(node: Node, word: string, question: string): string | undefined {
  const asks = node.type === 'call' && propertyOf(node.called, word) === question;
  const [first] = asks ? node.args : [];
  return first?.type === 'literal' && first.kind === 'string' ? first.image : undefined;
}

/** "opened" of `message.opened`. */
function propertyOf(node: Node, word: string): string | undefined {
  return node.type === 'dot' && isName(node.base, word) ? node.name : undefined;
}

function isName(node: Node, name: string): boolean {
  return node.type === 'name' && node.name === name;
}
