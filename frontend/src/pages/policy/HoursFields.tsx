import { Checkbox, CheckboxGroup } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Hours, Weekday } from '../../api/policy';
import { Field } from '../../components/Field';
import { useLanguage } from '../../i18n/language';
import { WEEK } from './draft';
import type { HoursFaults } from './faults';
import { dayName, hoursInWords } from './inWords';

interface Props {
  id: string;
  hours: Hours;
  faults: HoursFaults;
  onChange: (hours: Hours) => void;
}

export function HoursFields({ id, hours, faults, onChange }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { from, to, days } = hours;
  const toggle = (day: Weekday, on: boolean) =>
    onChange({ ...hours, days: WEEK.filter((each) => (each === day ? on : days.includes(each))) });
  return (
    <>
      <div className="policy__row">
        <Field
          id={`${id}-from`}
          type="time"
          size="sm"
          labelText={t('policy.hours.from')}
          value={from}
          fault={faults.from && t('policy.time')}
          onChange={({ target }) => onChange({ ...hours, from: target.value })}
        />
        <Field
          id={`${id}-to`}
          type="time"
          size="sm"
          labelText={t('policy.hours.to')}
          helperText={t('policy.hours.toHint')}
          value={to}
          fault={faults.to && t('policy.time')}
          onChange={({ target }) => onChange({ ...hours, to: target.value })}
        />
      </div>
      <CheckboxGroup
        className="policy__ticks"
        legendText={t('policy.hours.days')}
        invalid={faults.days !== undefined}
        invalidText={faults.days && t('policy.noDay')}
      >
        {WEEK.map((day) => (
          <Checkbox
            key={day}
            id={`${id}-${day}`}
            labelText={dayName(day, language, 'long')}
            checked={days.includes(day)}
            onChange={(_event, { checked }) => toggle(day, checked)}
          />
        ))}
      </CheckboxGroup>
      {days.length > 0 && <p className="policy__words">{hoursInWords(hours, language)}</p>}
    </>
  );
}
