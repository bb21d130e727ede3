export const UNITS = ['seconds', 'minutes', 'hours', 'days'] as const;
export type Unit = (typeof UNITS)[number];

export interface Span {
  amount: number;
  unit: Unit;
}

const ISO = /^P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const SECONDS: Record<Unit, number> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };
const LETTERS: Record<Unit, [before: string, after: string]> = {
  seconds: ['PT', 'S'],
  minutes: ['PT', 'M'],
  hours: ['PT', 'H'],
  days: ['P', 'D'],
};

/** "PT90M" → 90 minutes, in the largest unit that leaves a whole number; nothing for calendar months and the like. */
export function spanOf(iso: string | undefined): Span | undefined {
  const found = ISO.exec(iso?.trim() ?? '');
  if (!found) {
    return undefined;
  }
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((each) => Number(each ?? 0));
  const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  const unit = [...UNITS].reverse().find((each) => total % SECONDS[each] === 0 && total > 0);
  return unit ? { amount: total / SECONDS[unit], unit } : { amount: 0, unit: 'seconds' };
}

export function isoOf({ amount, unit }: Span): string {
  const [before, after] = LETTERS[unit];
  return `${before}${amount}${after}`;
}
