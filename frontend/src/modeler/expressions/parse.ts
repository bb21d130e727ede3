import { Malformed } from './malformed';
import type { Call, Dot, Expression, Index, Literal, Node } from './syntax';
import { Tokens, type Kind, type Token } from './tokens';

/** From the loosest binding to the tightest. */
const LEVELS: Kind[][] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>=', '>'],
  ['+', '-'],
  ['*', '/', '%'],
];
const PREFIXES: Kind[] = ['!', '-', 'empty'];
const LITERALS: Kind[] = ['string', 'integer', 'float', 'true', 'false', 'null'];
const LARGEST = 2n ** 63n - 1n;

/** Reads what JUEL, the engine's expression language, allows. Throws {@link Malformed}. */
export function parse(input: string): Expression {
  return new Parser(input).expression();
}

class Parser {
  private readonly tokens: Tokens;
  private readonly ahead: Token[] = [];
  private token: Token;

  constructor(input: string) {
    this.tokens = new Tokens(input);
    this.token = this.tokens.next();
  }

  /** text? ((`${` choice `}` text?)+ | (`#{` choice `}` text?)+)? */
  expression(): Expression {
    const nodes: Node[] = [];
    let texts = this.skipText();
    const opening: Kind = this.token.kind === '#{' ? '#{' : '${';
    while (this.token.kind !== 'end') {
      this.take(opening);
      nodes.push(this.choice());
      this.take('}');
      texts += this.skipText();
    }
    return { nodes, plain: nodes.length === 1 && texts === 0 && opening === '${' };
  }

  private skipText(): number {
    if (this.token.kind !== 'text') {
      return 0;
    }
    this.take();
    return 1;
  }

  private choice(): Node {
    const test = this.binary(0);
    const { at } = this.token;
    if (!this.skip('?')) {
      return test;
    }
    const yes = this.choice();
    this.take(':');
    return { type: 'choice', test, yes, no: this.choice(), at };
  }

  private binary(level: number): Node {
    const signs = LEVELS[level];
    if (!signs) {
      return this.unary();
    }
    let left = this.binary(level + 1);
    while (signs.includes(this.token.kind)) {
      const { kind: sign, at } = this.take();
      left = { type: 'binary', sign, left, right: this.binary(level + 1), at };
    }
    return left;
  }

  private unary(): Node {
    if (!PREFIXES.includes(this.token.kind)) {
      return this.value();
    }
    const { kind: sign, at } = this.take();
    return { type: 'unary', sign, operand: this.unary(), at };
  }

  private value(): Node {
    let value = this.primary();
    for (;;) {
      const property = this.property(value);
      if (!property) {
        return value;
      }
      value = this.token.kind === '(' ? this.call(property) : property;
    }
  }

  private property(base: Node): Dot | Index | undefined {
    if (this.skip('.')) {
      const { image: name, at } = this.take('name');
      return { type: 'dot', base, name, at };
    }
    const { at } = this.token;
    if (this.skip('[')) {
      const key = this.choice();
      this.take(']');
      return { type: 'index', base, key, at };
    }
    return undefined;
  }

  private call(called: Dot | Index): Call {
    return { type: 'call', called, args: this.args(), at: called.at };
  }

  private primary(): Node {
    if (this.token.kind === 'name') {
      return this.nameOrFunction();
    }
    const { at } = this.token;
    if (this.skip('(')) {
      const inner = this.choice();
      this.take(')');
      return { type: 'group', inner, at };
    }
    return this.literal();
  }

  private nameOrFunction(): Node {
    const { image, at } = this.take();
    const name = this.isPrefix() ? `${image}:${this.prefixed()}` : image;
    return this.token.kind === '('
      ? { type: 'function', name, args: this.args(), at }
      : { type: 'name', name, at };
  }

  /** In `a ? b : c(d)`, too, the engine takes `b:c` for the name of a function. */
  private isPrefix(): boolean {
    return this.token.kind === ':' && this.peek(0).kind === 'name' && this.peek(1).kind === '(';
  }

  private prefixed(): string {
    this.take(':');
    return this.take('name').image;
  }

  private args(): Node[] {
    this.take('(');
    const args: Node[] = [];
    while (!this.skip(')')) {
      if (args.length > 0) {
        this.take(',');
      }
      args.push(this.choice());
    }
    return args;
  }

  private literal(): Literal {
    if (!LITERALS.includes(this.token.kind)) {
      throw this.unexpected();
    }
    const { kind, image, at } = this.token;
    if (kind === 'integer' && BigInt(image) > LARGEST) {
      throw new Malformed('number', at, image);
    }
    this.take();
    return { type: 'literal', kind: kind as Literal['kind'], image, at };
  }

  private skip(kind: Kind): boolean {
    const found = this.token.kind === kind;
    if (found) {
      this.take();
    }
    return found;
  }

  private take(expected?: Kind): Token {
    const taken = this.token;
    if (expected !== undefined && taken.kind !== expected) {
      throw this.unexpected();
    }
    this.token = this.ahead.shift() ?? this.tokens.next();
    return taken;
  }

  private peek(index: number): Token {
    while (this.ahead.length <= index) {
      this.ahead.push(this.tokens.next());
    }
    return this.ahead[index]!;
  }

  private unexpected(): Malformed {
    const { kind, image, at } = this.token;
    return new Malformed(kind === 'end' ? 'unfinished' : 'unexpected', at, image);
  }
}
