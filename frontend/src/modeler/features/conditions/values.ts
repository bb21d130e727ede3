import type { Value } from './condition';

/** What a person means who types this: a number, a truth, or a text, which may stand in quotation marks. */
export function typed(text: string): Value {
  if (text !== '' && String(Number(text)) === text && Number.isFinite(Number(text))) {
    return Number(text);
  }
  if (text === 'true' || text === 'false') {
    return text === 'true';
  }
  return /^'.*'$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}

/** What a person would have to type for it. */
export function shown(value: Value): string {
  const text = String(value);
  return typed(text) === value ? text : `'${text}'`;
}
