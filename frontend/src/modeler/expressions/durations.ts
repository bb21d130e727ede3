export { durationInWords } from '../../format/duration';

export const UNITS = ['seconds', 'minutes', 'hours', 'days'] as const;
export type Unit = (typeof UNITS)[number];

/** A duration as people say it, such as five minutes. */
export interface Span {
  amount: number;
  unit: Unit;
}

const SECONDS: Record<Unit, number> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };
const LETTERS: Record<Unit, [before: string, after: string]> = {
  seconds: ['PT', 'S'],
  minutes: ['PT', 'M'],
  hours: ['PT', 'H'],
  days: ['P', 'D'],
};

export function isoOf({ amount, unit }: Span): string {
  const [before, after] = LETTERS[unit];
  return `${before}${amount}${after}`;
}

/** "P1DT1S" is 86401; nothing for what is no span. */
export function secondsOf(iso: string): number | undefined {
  const parts = SPAN.exec(iso)?.slice(1);
  return parts?.reduce(
    (sum, part, index) => sum + Number(part ?? 0) * SECONDS[FROM_THE_LARGEST[index]!],
    0,
  );
}

/** In the unit that is wished for, or else in the largest that leaves a whole number; nothing for parts of a second. */
export function spanOf(iso: string, wished?: Unit): Span | undefined {
  const seconds = secondsOf(iso);
  if (seconds === undefined || !Number.isInteger(seconds)) {
    return undefined;
  }
  const fits = (unit: Unit) => seconds % SECONDS[unit] === 0;
  const units = [wished, ...(seconds > 0 ? FROM_THE_LARGEST : [])];
  const unit = units.find((each) => each !== undefined && fits(each)) ?? 'seconds';
  return { amount: seconds / SECONDS[unit], unit };
}

/** The one unit it is written in, if it is but one. */
export function unitOf(iso: string): Unit | undefined {
  return UNITS.find((unit) => {
    const span = spanOf(iso, unit);
    return span && isoOf(span) === iso;
  });
}

const TIME = String.raw`(?:T(?=\d)(?:\d{1,9}H)?(?:\d{1,9}M)?(?:\d{1,9}(?:\.\d{1,9})?S)?)?`;
const DURATION = new RegExp(String.raw`^P(?=.)(?:\d{1,9}Y)?(?:\d{1,9}M)?(?:\d{1,9}D)?${TIME}$`);
const SPAN =
  /^P(?=.)(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?)?$/;
const FROM_THE_LARGEST = [...UNITS].reverse();
const CLOCK = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?`;
const DATE = new RegExp(
  String.raw`^(\d{4}-\d\d-\d\d)(?:T${CLOCK}(?:Z|[+-](?:0\d|1[0-8]):[0-5]\d)?)?$`,
);

/** Years to seconds, such as P1M or PT5M; no weeks, nothing below zero. */
export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

/** Days to seconds only: how long a month is depends on where one begins. */
export function isSpan(text: string): boolean {
  return SPAN.test(text);
}

/** A day, or a time of a day with or without its offset. */
export function isDate(text: string): boolean {
  const day = DATE.exec(text)?.[1];
  const time = Date.parse(`${day}T00:00Z`);
  // 31 February parses as a day of March.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}

/** How often, and after which time each: "R3/PT10M", also with a beginning or an end. */
export function isCycle(text: string): boolean {
  const [times = '', one = '', other, ...rest] = text.split('/');
  if (!/^R\d{0,9}$/.test(times) || rest.length > 0) {
    return false;
  }
  return other === undefined
    ? isDuration(one)
    : (isDuration(one) && isDate(other)) || (isDate(one) && (isDuration(other) || isDate(other)));
}
