export interface PropertyRow {
  name: string;
  value: string;
}

export type Fault = 'nameMissing' | 'nameTwice';

export function faultsOf(rows: PropertyRow[]): (Fault | undefined)[] {
  const names = rows.map(({ name }) => name.trim());
  return rows.map(({ value }, index) => {
    const name = names[index];
    if (!name) {
      return value ? 'nameMissing' : undefined;
    }
    return names.indexOf(name) < index ? 'nameTwice' : undefined;
  });
}

export function propertiesOf(rows: PropertyRow[]): Record<string, string> {
  const named = rows.filter(({ name }) => name.trim());
  return Object.fromEntries(named.map(({ name, value }) => [name.trim(), value]));
}
