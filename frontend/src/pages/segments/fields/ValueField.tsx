import { TextArea } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { AttributeCondition } from '../../../api/conditions';
import type { KnownAttribute } from '../../../api/known';
import { Choice } from '../../../components/Choice';
import { Field } from '../../../components/Field';
import { DATES, NUMBERS, SPANS } from '../condition/choices';
import { useFaultText } from './faultText';
import type { FieldsOf } from './FieldsOf';

type Props = FieldsOf<AttributeCondition> & { type: KnownAttribute['type'] | undefined };

/** What an attribute is compared with, in the way that suits the comparison. */
export function ValueField({ id, leaf, faults, onChange, type }: Props) {
  const { t } = useTranslation();
  const fault = useFaultText()(faults.values);
  const { is, values } = leaf;
  const change = (...changed: string[]) => onChange({ ...leaf, values: changed });
  if (is === 'EXISTS') {
    return null;
  }
  if (is === 'IN') {
    return (
      <TextArea
        id={`${id}-values`}
        labelText={t('segments.fields.values')}
        rows={3}
        value={values.join('\n')}
        invalid={fault !== undefined}
        invalidText={fault}
        onChange={({ target }) => change(...target.value.split('\n'))}
      />
    );
  }
  if (type === 'boolean') {
    return (
      <Choice
        id={`${id}-value`}
        label={t('segments.fields.value')}
        value={values[0] === 'false' ? 'false' : 'true'}
        options={['true', 'false']}
        name={(value) => t(`segments.fields.${value}`)}
        onChange={(value) => change(value)}
      />
    );
  }
  const isSpan = SPANS.includes(is);
  return (
    <Field
      id={`${id}-value`}
      size="sm"
      type={DATES.includes(is) ? 'date' : 'text'}
      inputMode={NUMBERS.includes(is) ? 'decimal' : undefined}
      labelText={t(isSpan ? 'segments.fields.days' : 'segments.fields.value')}
      helperText={isSpan && is !== 'WITHIN_DAYS' ? t('segments.fields.daysHint') : undefined}
      value={values[0] ?? ''}
      fault={fault}
      onChange={({ target }) => change(target.value)}
    />
  );
}
