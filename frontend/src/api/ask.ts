import { api } from '.';
import { unwrap } from './problem';

type Method = 'GET' | 'POST';

/** For routes whose types stand in this folder and not in the generated schema. */
export async function ask<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const answer = await api.request(method.toLowerCase() as never, path as never, { body } as never);
  return unwrap<T>(answer);
}

export const cascadePath = (key: string, rest = '') =>
  `/api/cascades/${encodeURIComponent(key)}${rest}`;
