import { NumberInput } from '@carbon/react';

interface Props {
  id: string;
  label: string;
  value: number;
  onChange: (value: number) => void;
}

/** One or more; while it is anything else, nothing changes. */
export function WholeNumber({ id, label, value, onChange }: Props) {
  return (
    <NumberInput
      id={id}
      label={label}
      size="sm"
      min={1}
      hideSteppers
      value={value}
      onChange={(_event, { value: typed }) => {
        const number = Number(typed);
        if (Number.isInteger(number) && number >= 1) {
          onChange(number);
        }
      }}
    />
  );
}
