import { Select, SelectItem } from '@carbon/react';

interface Props<T extends string> {
  id: string;
  label: string;
  value: T;
  options: readonly T[];
  name: (option: T) => string;
  onChange: (value: T) => void;
  fault?: string;
  size?: 'sm' | 'md';
}

/** A choice among a few; what was chosen stays even when it is there no more. */
export function Choice<T extends string>({
  id,
  label,
  value,
  options,
  name,
  onChange,
  fault,
  size = 'sm',
}: Props<T>) {
  const all = options.includes(value) ? options : [value, ...options];
  return (
    <Select
      size={size}
      id={id}
      labelText={label}
      value={value}
      invalid={fault !== undefined}
      invalidText={fault}
      onChange={(event) => onChange(event.target.value as T)}
    >
      {all.map((option) => (
        <SelectItem key={option} value={option} text={name(option)} />
      ))}
    </Select>
  );
}
