export { durationInWords } from '../../format/duration';

const UNITS_OF_DATE = { year: 'Y', month: 'M', day: 'D' } as const;
const UNITS_OF_TIME = { hour: 'H', minute: 'M', second: 'S' } as const;

export type Unit = keyof typeof UNITS_OF_DATE | keyof typeof UNITS_OF_TIME;

/** A duration of one unit, such as five minutes. */
export interface SimpleDuration {
  amount: number;
  unit: Unit;
}

export function printDuration({ amount, unit }: SimpleDuration): string {
  return unit in UNITS_OF_TIME
    ? `PT${amount}${UNITS_OF_TIME[unit as keyof typeof UNITS_OF_TIME]}`
    : `P${amount}${UNITS_OF_DATE[unit as keyof typeof UNITS_OF_DATE]}`;
}

/** "PT5M" is 5 minutes; nothing for what takes more than one unit to say. */
export function readDuration(iso: string): SimpleDuration | undefined {
  const [, time, digits, letter] = /^P(T?)(\d{1,9})([YMDHS])$/.exec(iso) ?? [];
  const units = Object.entries(time === 'T' ? UNITS_OF_TIME : UNITS_OF_DATE);
  const unit = units.find(([, each]) => each === letter)?.[0];
  return unit === undefined ? undefined : { amount: Number(digits), unit: unit as Unit };
}

const TIME = String.raw`(?:T(?=\d)(?:\d{1,9}H)?(?:\d{1,9}M)?(?:\d{1,9}(?:\.\d{1,9})?S)?)?`;
const DURATION = new RegExp(String.raw`^P(?=.)(?:\d{1,9}Y)?(?:\d{1,9}M)?(?:\d{1,9}D)?${TIME}$`);
const SPAN = new RegExp(String.raw`^P(?=.)(?:\d{1,9}D)?${TIME}$`);
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
