import type { PropertyRow } from '../../cascade/eventProperties';

/** Numbers and true or false are sent as such, all else as text. */
function valueOf(text: string): unknown {
  if (text === 'true' || text === 'false') {
    return text === 'true';
  }
  return text !== '' && String(Number(text)) === text && Number.isFinite(Number(text))
    ? Number(text)
    : text;
}

export function valuesOf(rows: PropertyRow[]): Record<string, unknown> {
  return Object.fromEntries(
    rows.filter(({ name }) => name.trim()).map(({ name, value }) => [name.trim(), valueOf(value)]),
  );
}

export function rowsOf(values: Record<string, unknown> | null | undefined): PropertyRow[] {
  return Object.entries(values ?? {}).map(([name, value]) => ({
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }));
}
