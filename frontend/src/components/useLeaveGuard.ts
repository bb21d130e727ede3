import { useEffect } from 'react';

/** The browser asks before it leaves while something would be lost. */
export function useLeaveGuard(active: boolean) {
  useEffect(() => {
    if (!active) {
      return;
    }
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [active]);
}
