import { Malformed } from './malformed';

/** What a token is; the spelled-out operators carry the name of their sign. */
export type Kind =
  | 'end'
  | 'text'
  | 'name'
  | 'string'
  | 'integer'
  | 'float'
  | 'true'
  | 'false'
  | 'null'
  | 'instanceof'
  | 'empty'
  | (typeof SIGNS)[number]
  | '${'
  | '#{'
  | '}';

export interface Token {
  kind: Kind;
  /** As it is written; of a string what it stands for. */
  image: string;
  at: number;
  size: number;
}

// The longer ones first: "<=" is not "<".
const SIGNS = [
  ...(['==', '!=', '<=', '>=', '&&', '||'] as const),
  ...(['<', '>', '!', '+', '-', '*', '/', '%'] as const),
  ...(['(', ')', '[', ']', '.', ',', '?', ':'] as const),
] as const;

const KEYWORDS: Record<string, Kind> = {
  null: 'null',
  true: 'true',
  false: 'false',
  empty: 'empty',
  instanceof: 'instanceof',
  div: '/',
  mod: '%',
  not: '!',
  and: '&&',
  or: '||',
  le: '<=',
  lt: '<',
  eq: '==',
  ne: '!=',
  ge: '>=',
  gt: '>',
};

const SPACE = /(?![\u00a0\u2007\u202f])[\p{Zs}\p{Zl}\p{Zp}\t-\r]/u;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
// As in Java, which looks at one half of a surrogate pair at a time and lets names have invisible characters.
const SHORT = String.raw`(?![\u{10000}-\u{10ffff}])`;
const NAME_START = String.raw`${SHORT}[\p{L}\p{Nl}\p{Sc}\p{Pc}]`;
const NAME_PART = String.raw`${SHORT}[\p{L}\p{Nd}\p{Nl}\p{Mn}\p{Mc}\p{Sc}\p{Pc}\p{Cf}\x7f-\x9f]`;
const NAME = new RegExp(`${NAME_START}(?:${NAME_PART})*`, 'uy');
const WHOLE_NAME = new RegExp(`^${NAME_START}(?:${NAME_PART})*$`, 'u');

/** Whether it can follow a dot. */
export function isName(word: string): boolean {
  return WHOLE_NAME.test(word) && !Object.hasOwn(KEYWORDS, word);
}

/** Reads an expression token by token, as the engine's scanner does. */
export class Tokens {
  private position = 0;
  private last: Token | undefined;

  constructor(private readonly input: string) {}

  next(): Token {
    this.position += this.last?.size ?? 0;
    if (this.isInside()) {
      this.skipSpace();
    }
    this.last = this.read();
    return this.last;
  }

  /** Between `${` and `}`. */
  private isInside(): boolean {
    return this.last !== undefined && this.last.kind !== 'text' && this.last.kind !== '}';
  }

  private skipSpace() {
    while (SPACE.test(this.input.charAt(this.position))) {
      this.position++;
    }
  }

  private read(): Token {
    if (this.position >= this.input.length) {
      return this.token('end', 0);
    }
    return this.isInside() ? this.inside() : this.outside();
  }

  private outside(): Token {
    const begin = this.input.slice(this.position, this.position + 2);
    return begin === '${' || begin === '#{' ? this.token(begin, 2) : this.text();
  }

  private text(): Token {
    let escaped = false;
    let end = this.position;
    while (end < this.input.length && (escaped || !this.begins(end))) {
      // Two backslashes escape what follows as well: so the engine has it.
      escaped = this.input[end] === '\\';
      end++;
    }
    return this.token('text', end - this.position);
  }

  private begins(at: number): boolean {
    return /^[$#]\{/.test(this.input.slice(at, at + 2));
  }

  private inside(): Token {
    const first = this.input.charAt(this.position);
    if (first === '}') {
      return this.token('}', 1);
    }
    if (first === "'" || first === '"') {
      return this.string(first);
    }
    return this.number() ?? this.sign() ?? this.word();
  }

  private string(quote: string): Token {
    let image = '';
    for (let at = this.position + 1; at < this.input.length; at++) {
      const char = this.input.charAt(at);
      if (char === quote) {
        return { kind: 'string', image, at: this.position, size: at + 1 - this.position };
      }
      if (char === '\\') {
        at++;
        this.checkEscaped(this.input.charAt(at), quote);
      }
      image += this.input.charAt(at);
    }
    throw new Malformed('unclosed', this.position, quote);
  }

  private checkEscaped(char: string, quote: string) {
    if (char !== '' && char !== quote && char !== '\\') {
      throw new Malformed('escape', this.position, `\\${char}`);
    }
  }

  private number(): Token | undefined {
    const image = this.match(NUMBER);
    return image === undefined
      ? undefined
      : this.token(/^\d+$/.test(image) ? 'integer' : 'float', image.length);
  }

  private sign(): Token | undefined {
    const sign = SIGNS.find((each) => this.input.startsWith(each, this.position));
    return sign === undefined ? undefined : this.token(sign, sign.length);
  }

  private word(): Token {
    const image = this.match(NAME);
    if (image === undefined) {
      throw new Malformed('unexpected', this.position, this.input.charAt(this.position));
    }
    const keyword = Object.hasOwn(KEYWORDS, image) ? KEYWORDS[image] : undefined;
    return this.token(keyword ?? 'name', image.length);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    return pattern.exec(this.input)?.[0];
  }

  private token(kind: Kind, size: number): Token {
    const at = this.position;
    return { kind, image: this.input.slice(at, at + size), at, size };
  }
}
