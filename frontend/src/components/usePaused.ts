import { useEffect, useState } from 'react';

const TYPING_MS = 300;

/** What is typed, once there is a pause in typing. */
export function usePaused(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(typed), TYPING_MS);
    return () => clearTimeout(pause);
  }, [typed]);
  return settled;
}
