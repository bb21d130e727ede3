import { useRef, useState } from 'react';

/** A dialog that a button opens, and that gives the focus back to it. */
export function useAsking() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return {
    open,
    button,
    ask: () => setOpen(true),
    close: () => {
      setOpen(false);
      button.current?.focus();
    },
  };
}
