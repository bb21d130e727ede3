import { useTranslation } from 'react-i18next';
import { Field } from '../../../../components/Field';
import { printDuration, readDuration, type Unit } from '../../../expressions/durations';
import { Choice } from './Choice';
import { WholeNumber } from './WholeNumber';

interface Props {
  id: string;
  /** As ISO 8601 has it. */
  value: string;
  onChange: (value: string) => void;
  fault?: string;
}

const UNITS: Unit[] = ['second', 'minute', 'hour', 'day'];

/** A number of hours or the like; what takes more than one unit to say is edited as it is written. */
export function DurationField({ id, value, onChange, fault }: Props) {
  const { t } = useTranslation();
  const simple = readDuration(value);
  if (!simple || !UNITS.includes(simple.unit)) {
    return (
      <Field
        size="sm"
        id={id}
        labelText={t('conditions.fields.within')}
        value={value}
        fault={fault}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  return (
    <div className="condition-line__pair">
      <WholeNumber
        id={`${id}-amount`}
        label={t('conditions.fields.amount')}
        value={simple.amount}
        onChange={(amount) => onChange(printDuration({ ...simple, amount }))}
      />
      <Choice
        id={`${id}-unit`}
        label={t('conditions.fields.unit')}
        value={simple.unit}
        options={UNITS}
        name={(unit) => t(`conditions.units.${unit}`)}
        onChange={(unit) => onChange(printDuration({ ...simple, unit }))}
      />
    </div>
  );
}
