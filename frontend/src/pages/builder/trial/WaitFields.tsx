import { NumberInput, Select, SelectItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { UNITS, type Unit } from '../../../modeler/expressions/durations';
import type { Wait } from './wait';

interface Props {
  id: string;
  label: string;
  wait: Wait;
  wrong: boolean;
  onChange: (wait: Wait) => void;
}

export function WaitFields({ id, label, wait: { amount, unit }, wrong, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className="trial-wait">
      <NumberInput
        id={`${id}-amount`}
        label={label}
        size="md"
        hideSteppers
        min={0}
        step={1}
        value={amount}
        invalid={wrong}
        invalidText={t('trial.faults.amountWrong')}
        onChange={(_event, state) => onChange({ amount: Number(state.value), unit })}
      />
      <Select
        id={`${id}-unit`}
        labelText={t('trial.unit')}
        size="md"
        value={unit}
        onChange={(event) => onChange({ amount, unit: event.target.value as Unit })}
      >
        {UNITS.map((each) => (
          <SelectItem key={each} value={each} text={t(`trial.units.${each}`)} />
        ))}
      </Select>
    </div>
  );
}
