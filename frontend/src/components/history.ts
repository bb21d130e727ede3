const MOST_STEPS = 100;

/** What somebody edits, with the way to and fro. */
export interface History<T> {
  past: T[];
  present: T;
  future: T[];
  /** The field that was typed into last: to go on typing there is the same step. */
  field?: string;
}

export const begun = <T>(present: T): History<T> => ({ past: [], present, future: [] });

export function changed<T>(history: History<T>, present: T, field?: string): History<T> {
  const typesOn = field !== undefined && field === history.field && history.past.length > 0;
  return {
    past: typesOn ? history.past : [...history.past, history.present].slice(-MOST_STEPS),
    present,
    future: [],
    field,
  };
}

export function undone<T>({ past, present, future }: History<T>): History<T> {
  const [former] = past.slice(-1);
  return past.length === 0
    ? { past, present, future }
    : { past: past.slice(0, -1), present: former!, future: [present, ...future] };
}

export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  return future.length === 0
    ? { past, present, future }
    : { past: [...past, present], present: next!, future: rest };
}
