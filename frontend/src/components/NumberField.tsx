import { NumberInput } from '@carbon/react';

interface Props {
  id: string;
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  fault?: string;
  hint?: string;
  size?: 'sm' | 'md';
}

/** A number, or nothing yet. What numbers make sense is for others to say. */
export function NumberField({ id, label, value, onChange, fault, hint, size = 'sm' }: Props) {
  return (
    <NumberInput
      id={id}
      label={label}
      size={size}
      step={1}
      allowEmpty
      hideSteppers
      disableWheel
      value={value ?? ''}
      helperText={hint}
      invalid={fault !== undefined}
      invalidText={fault}
      onChange={(_event, { value: typed }) =>
        onChange(typed === '' || !Number.isFinite(Number(typed)) ? null : Number(typed))
      }
    />
  );
}
