const SHORT: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
};
const EXACT: Intl.DateTimeFormatOptions = {
  ...SHORT,
  year: 'numeric',
  month: 'long',
  fractionalSecondDigits: 3,
  timeZoneName: 'shortOffset',
};

export function shortTime(iso: string, language: string): string {
  const time = new Date(iso);
  const thisYear = time.getFullYear() === new Date().getFullYear();
  return time.toLocaleString(language, thisYear ? SHORT : { ...SHORT, year: 'numeric' });
}

export function exactTime(iso: string, language: string): string {
  return new Date(iso).toLocaleString(language, EXACT);
}

/** "2026-02-28" → "28 February 2026"; what is no date comes back as it is. */
export function dayInWords(date: string, language: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime())
    ? date
    : day.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
}
