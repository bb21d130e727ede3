import { NumberInput } from '@carbon/react';
import { useTranslation } from 'react-i18next';

interface Props {
  id: string;
  label: string;
  value: number;
  max: number;
  onChange: (amount: number) => void;
}

export function AmountInput({ id, label, value, max, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <NumberInput
      id={id}
      label={label}
      size="md"
      hideSteppers
      min={0}
      max={max}
      value={value}
      invalidText={t('sandbox.range', { max })}
      onChange={(_event, state) => onChange(Math.trunc(Number(state.value)))}
    />
  );
}
