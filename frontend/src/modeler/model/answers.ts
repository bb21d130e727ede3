import type { Bo } from './bo';
import { propertyOf } from './properties';
import { isCall } from './steps';

/** What a caller notes if the step names no answers. */
export const REACHED = 'reached';
const DO_NOT_CALL = 'do-not-call';

const YES = ['yes', 'y', 'да', '+'];
const NO = ['no', 'n', 'нет', '-'];

/** The answers a caller may choose from, in small letters; nothing for other sends. */
export function answersTo(send: Bo): string[] {
  if (!isCall(send)) {
    return [];
  }
  const words = (propertyOf(send, 'answers')?.trim() || REACHED)
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean);
  return [...new Set([...words, DO_NOT_CALL])];
}

/** An answer as conditions know it: in small letters, without signs around it, yes and no in English. */
export function plainAnswer(said: string): string {
  const word = said
    .trim()
    .toLowerCase()
    .replaceAll(/^[\s"'«(]+|[\s"'».,!?)]+$/g, '');
  return YES.includes(word) ? 'yes' : NO.includes(word) ? 'no' : word;
}
