import type { Kind } from './tokens';

/** A part of an expression; `at` is where it, or what it asks for, is written. */
export type Node =
  Literal | Name | Dot | Index | Call | FunctionCall | Group | Unary | Binary | Choice;

export interface Literal {
  type: 'literal';
  kind: 'string' | 'integer' | 'float' | 'true' | 'false' | 'null';
  image: string;
  at: number;
}

export interface Name {
  type: 'name';
  name: string;
  at: number;
}

/** `base.name` */
export interface Dot {
  type: 'dot';
  base: Node;
  name: string;
  at: number;
}

/** `base[key]` */
export interface Index {
  type: 'index';
  base: Node;
  key: Node;
  at: number;
}

/** `base.name(args)` or `base[key](args)` */
export interface Call {
  type: 'call';
  called: Dot | Index;
  args: Node[];
  at: number;
}

/** `name(args)` */
export interface FunctionCall {
  type: 'function';
  name: string;
  args: Node[];
  at: number;
}

export interface Group {
  type: 'group';
  inner: Node;
  at: number;
}

export interface Unary {
  type: 'unary';
  sign: Kind;
  operand: Node;
  at: number;
}

export interface Binary {
  type: 'binary';
  sign: Kind;
  left: Node;
  right: Node;
  at: number;
}

export interface Choice {
  type: 'choice';
  test: Node;
  yes: Node;
  no: Node;
  at: number;
}

/** What an attribute or a text says: pieces of literal text and `${…}`s between them. */
export interface Expression {
  nodes: Node[];
  /** Whether there is one `${…}` and nothing else. */
  plain: boolean;
}

export function partsOf(node: Node): Node[] {
  switch (node.type) {
    case 'literal':
    case 'name':
      return [];
    case 'dot':
      return [node.base];
    case 'index':
      return [node.base, node.key];
    case 'call':
      return [node.called, ...node.args];
    case 'function':
      return node.args;
    case 'group':
      return [node.inner];
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'choice':
      return [node.test, node.yes, node.no];
  }
}

/** The node and all within it, in the order they are written. */
export function everyNode(node: Node): Node[] {
  return [...partsOf(node).flatMap(everyNode), node];
}
