export interface Share {
  variant: string;
  weight: number;
}

/** "A=50, B=50", as the property of a split says it. */
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
