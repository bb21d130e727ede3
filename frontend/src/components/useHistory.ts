import { useEffect, useRef, useState } from 'react';
import { begun, changed, redone, undone } from './history';

export interface Edited<T> {
  present: T;
  change: (present: T) => void;
  undo?: () => void;
  redo?: () => void;
}

const isTypedInto = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea');

/** What is edited, and the keys that everybody knows for going back and forth. */
export function useHistory<T>(initial: () => T): Edited<T> {
  const [history, setHistory] = useState(() => begun(initial()));
  const typed = useRef<string>(undefined);
  useEffect(() => {
    const act = ({ type, target }: Event) => {
      typed.current = type === 'input' && isTypedInto(target) ? target.id : undefined;
    };
    // Before whoever calls change because of it.
    document.addEventListener('input', act, true);
    document.addEventListener('click', act, true);
    return () => {
      document.removeEventListener('input', act, true);
      document.removeEventListener('click', act, true);
    };
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (step && !document.querySelector('[role=dialog]')) {
        event.preventDefault();
        setHistory(step === 'undo' ? undone : redone);
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return {
    present: history.present,
    change: (present) => {
      const field = typed.current;
      setHistory((now) => changed(now, present, field));
    },
    undo: history.past.length > 0 ? () => setHistory(undone) : undefined,
    redo: history.future.length > 0 ? () => setHistory(redone) : undefined,
  };
}

function stepOf({ code, ctrlKey, metaKey, shiftKey }: KeyboardEvent) {
  if (!ctrlKey && !metaKey) {
    return undefined;
  }
  if (code === 'KeyZ') {
    return shiftKey ? 'redo' : 'undo';
  }
  return code === 'KeyY' ? 'redo' : undefined;
}
