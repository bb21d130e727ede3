export const ATTRIBUTE_TYPES = ['text', 'number', 'boolean', 'date', 'other'] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

const DAY = /^\d{4}-\d{2}-\d{2}(T.*)?$/;
const NUMBER = /^-?\d+([.,]\d+)?$/;

/** What an attribute holds, as the server tells it apart. */
export function typeOf(value: unknown): AttributeType {
  switch (typeof value) {
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'string':
      return DAY.test(value) ? 'date' : 'text';
    default:
      return 'other';
  }
}

/** A value as it is written into a field. */
export function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The value somebody has written; undefined if it is none of this type. */
export function read(type: AttributeType, text: string): unknown {
  const said = text.trim();
  switch (type) {
    case 'number':
      return NUMBER.test(said) ? Number(said.replace(',', '.')) : undefined;
    case 'boolean':
      return said === 'true' || said === 'false' ? said === 'true' : undefined;
    case 'date':
      return DAY.test(said) && !Number.isNaN(Date.parse(said)) ? said : undefined;
    case 'other':
      return structure(said);
    default:
      return said === '' ? undefined : text;
  }
}

function structure(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
