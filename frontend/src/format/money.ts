import type { Money } from '../api/types';

const NO_BREAK_SPACE = '\u00a0';

/** An SMS may cost a fraction of a cent, hence up to four digits. */
export function money({ amount, currency }: Money, language: string): string {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    maximumFractionDigits: 4,
  });
  const parts = format.formatToParts(Number(amount));
  const kinds = parts.map((part) => part.type);
  const bareCodeFirst =
    kinds.indexOf('currency') < kinds.indexOf('integer') &&
    parts.some((part) => part.type === 'currency' && part.value === currency);
  // English has no sign for the rouble and would put the bare code first.
  return bareCodeFirst
    ? text(parts.filter(({ type }) => type !== 'currency' && type !== 'literal')) +
        NO_BREAK_SPACE +
        currency
    : text(parts);
}

function text(parts: Intl.NumberFormatPart[]): string {
  return parts.map((part) => part.value).join('');
}
