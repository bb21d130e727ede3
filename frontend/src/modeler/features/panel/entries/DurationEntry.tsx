/** @jsxImportSource @bpmn-io/properties-panel/preact */
import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';
import { translate } from '../../../../i18n/words';
import { isoOf, spanOf, UNITS, type Unit } from '../../../expressions/durations';
import { inputId, Labelled } from './Labelled';

interface Props {
  id: string;
  label: string;
  description?: string;
  getValue: () => string | undefined;
  setValue: (iso: string | undefined) => void;
}

const LARGEST = 100_000;

/** A duration as people say it: an amount and a unit. */
function DurationEntry({ id, label, description, getValue, setValue }: Props) {
  const iso = getValue() ?? '';
  const span = spanOf(iso);
  const [amount, setAmount] = useState(span ? String(span.amount) : '');
  const [unit, setUnit] = useState<Unit>(span?.unit ?? 'minutes');
  useEffect(() => {
    const now = spanOf(iso);
    setAmount(now ? String(now.amount) : '');
    setUnit((before) => now?.unit ?? before);
  }, [iso]);
  const settle = (newAmount: string, newUnit: Unit) => {
    const number = Number(newAmount);
    const valid = newAmount !== '' && Number.isInteger(number) && number >= 0 && number <= LARGEST;
    const wanted = valid ? isoOf({ amount: number, unit: newUnit }) : undefined;
    if ((valid || newAmount === '') && wanted !== (iso || undefined)) {
      setValue(wanted);
    }
  };
  const unreadable = iso !== '' && !span;
  return (
    <Labelled
      id={id}
      label={label}
      description={description}
      error={unreadable ? translate('modeler.duration.unreadable', { iso }) : undefined}
    >
      <div class="duration-entry">
        <input
          id={inputId(id)}
          name={id}
          class="bio-properties-panel-input"
          type="number"
          min="0"
          max={LARGEST}
          step="1"
          value={amount}
          onInput={(event) => setAmount(event.currentTarget.value)}
          onChange={(event) => settle(event.currentTarget.value, unit)}
        />
        <select
          class="bio-properties-panel-input"
          aria-label={translate('modeler.duration.unit')}
          value={unit}
          onChange={(event) => {
            const chosen = event.currentTarget.value as Unit;
            setUnit(chosen);
            settle(amount, chosen);
          }}
        >
          {UNITS.map((each) => (
            <option key={each} value={each}>
              {translate(`modeler.duration.${each}`)}
            </option>
          ))}
        </select>
      </div>
    </Labelled>
  );
}

export const duration = (field: Props) => ({
  ...field,
  component: DurationEntry,
  isEdited: (node: HTMLInputElement | null) => Boolean(node?.value),
});
