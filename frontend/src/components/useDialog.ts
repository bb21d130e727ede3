import { useRef, useState } from 'react';

/** A dialog and the button that opens it, which has the focus again afterwards. */
export function useDialog() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return {
    open,
    button,
    show: () => setOpen(true),
    close: () => {
      setOpen(false);
      button.current?.focus();
    },
  };
}
