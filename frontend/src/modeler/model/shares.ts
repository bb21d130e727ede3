export interface Share {
  variant: string;
  weight: number;
}

const SHARE = /^\s*([^=,]*[^=,\s])\s*=\s*(\d{1,6})\s*$/;
export const LARGEST_WEIGHT = 999_999;

/** "A=50, B=50", as the server reads it; nothing if customers cannot be shared out so. */
export function readShares(said: string): Share[] | undefined {
  const shares = said.split(',').flatMap((each) => {
    const [, variant, weight] = SHARE.exec(each) ?? [];
    return variant === undefined ? [] : [{ variant, weight: Number(weight) }];
  });
  const names = new Set(shares.map(({ variant }) => variant));
  const readable = names.size > 1 && names.size === said.split(',').length;
  return readable && shares.some(({ weight }) => weight > 0) ? shares : undefined;
}

/** The same to be edited, however unfinished it is. */
export function sharesOf(said: string | undefined): Share[] {
  return (said ?? '')
    .split(',')
    .map((each) => each.split('='))
    .filter(([variant]) => variant?.trim())
    .map(([variant = '', weight = '']) => ({
      variant: variant.trim(),
      weight: /^\s*\d+\s*$/.test(weight) ? Number(weight) : NaN,
    }));
}

export function inOneLine(shares: Share[]): string {
  return shares.map(({ variant, weight }) => `${variant}=${weight}`).join(', ');
}

/** The next free name of a variant: A, B, C … */
export function nextVariant(shares: Share[]): string {
  const taken = new Set(shares.map(({ variant }) => variant));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.find((letter) => !taken.has(letter)) ?? `V${shares.length + 1}`;
}

export function conditionFor(split: string, variant: string): string {
  return `\${split.variant('${split}') == '${variant}'}`;
}

const CONDITION = /^\$\{\s*split\.variant\(\s*'([^']*)'\s*\)\s*==\s*'([^']*)'\s*\}$/;

/** Which variant of which split a condition asks for, if it asks for nothing else. */
export function variantOf(
  condition: string | undefined,
): { split: string; variant: string } | undefined {
  const [, split, variant] = CONDITION.exec(condition?.trim() ?? '') ?? [];
  return split !== undefined && variant !== undefined ? { split, variant } : undefined;
}
