const CLOCK: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

/** "ru" → "Russian (ru)"; what no browser knows comes back as it is. */
export function languageName(locale: string, language: string): string {
  try {
    const name = new Intl.DisplayNames(language, { type: 'language' }).of(locale);
    return name && name !== locale ? `${name} (${locale})` : locale;
  } catch {
    return locale;
  }
}

/** What the clock says in a time zone; undefined where no browser knows it. */
export function clockIn(timeZone: string, now: Date, language: string): string | undefined {
  try {
    return now.toLocaleString(language, { ...CLOCK, timeZone });
  } catch {
    return undefined;
  }
}

/** The zones a browser knows, to choose from. */
export const timeZones = (): string[] => Intl.supportedValuesOf('timeZone');
