const ISO =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** "PT1H30M" → "1 hr 30 min"; what is no ISO-8601 duration comes back as it is. */
export function durationInWords(iso: string, language: string): string {
  const parts = ISO.exec(iso)?.slice(1);
  const words = UNITS.flatMap((unit, index) => {
    const amount = Number(parts?.[index] ?? 0);
    return amount === 0 ? [] : [inUnit(amount, unit, language)];
  });
  if (words.length > 0) {
    return words.join(' ');
  }
  return parts && /\d/.test(iso) ? inUnit(0, 'second', language) : iso;
}

export function secondsInWords(seconds: number, language: string): string {
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds % 86_400) / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  return durationInWords(`P${days}DT${hours}H${minutes}M${seconds % 60}S`, language);
}

function inUnit(amount: number, unit: (typeof UNITS)[number], language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' })
    .format(amount)
    .replace(' ', '\u00a0');
}
