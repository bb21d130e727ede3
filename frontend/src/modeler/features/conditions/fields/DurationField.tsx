import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../../components/Field';
import { isoOf, spanOf, UNITS, unitOf } from '../../../expressions/durations';
import { Choice } from '../../../../components/Choice';
import { WholeNumber } from './WholeNumber';

interface Props {
  id: string;
  /** As ISO 8601 has it. */
  value: string;
  onChange: (value: string) => void;
  fault?: string;
}

/** A number of hours or the like, in the unit the author has chosen; anything else is edited as it is written. */
export function DurationField({ id, value, onChange, fault }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(() => unitOf(value));
  const span = spanOf(value, chosen);
  if (!span) {
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
        value={span.amount}
        onChange={(amount) => onChange(isoOf({ ...span, amount }))}
      />
      <Choice
        id={`${id}-unit`}
        label={t('conditions.fields.unit')}
        value={span.unit}
        options={UNITS}
        name={(unit) => t(`conditions.units.${unit}`)}
        onChange={(unit) => {
          setChosen(unit);
          onChange(isoOf({ ...span, unit }));
        }}
      />
    </div>
  );
}
