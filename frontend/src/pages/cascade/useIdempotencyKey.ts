import { useRef } from 'react';
import { ApiProblem } from '../../api/problem';

/**
 * The same request keeps its key while nobody knows whether it arrived, so trying again after a
 * broken connection starts no second run. A refusal is an answer, so the next try is a new one.
 */
export function useIdempotencyKey() {
  const last = useRef({ content: '', key: '' });
  return (request: unknown, lastError: unknown): string => {
    const content = JSON.stringify(request);
    if (content !== last.current.content || lastError instanceof ApiProblem) {
      last.current = { content, key: randomKey() };
    }
    return last.current.key;
  };
}

// crypto.randomUUID is missing on pages that come over plain HTTP.
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
