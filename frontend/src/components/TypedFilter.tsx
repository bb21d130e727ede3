import { TextInput } from '@carbon/react';
import { useEffect, useState } from 'react';

const TYPING_MS = 300;

interface Props {
  id: string;
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
}

/** A text filter that waits for a pause in typing. */
export function TypedFilter({ id, label, value = '', onChange }: Props) {
  const [draft, setDraft] = useState<string>();
  const wanted = draft?.trim() ?? value;

  useEffect(() => {
    if (wanted === value) {
      return;
    }
    const pause = setTimeout(() => onChange(wanted), TYPING_MS);
    return () => clearTimeout(pause);
  }, [wanted, value, onChange]);

  const leave = () => {
    if (wanted !== value) {
      onChange(wanted);
    }
    setDraft(undefined);
  };

  return (
    <TextInput
      id={id}
      labelText={label}
      value={draft ?? value}
      autoComplete="off"
      onChange={(event) => setDraft(event.target.value)}
      onBlur={leave}
    />
  );
}
