import { useCallback, useEffect, useRef } from 'react';

/** The same function all the time, which does what the latest one does: Carbon's dialogs keep their first. */
export function useLatest(act: () => void): () => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback(() => latest.current(), []);
}
