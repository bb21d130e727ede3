import { TextArea } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { CardCondition, CardField } from '../../../api/conditions';
import { Choice } from '../../../components/Choice';
import { Field } from '../../../components/Field';
import { CARD_FIELDS } from '../condition/choices';
import { useFaultText } from './faultText';
import type { FieldsOf } from './FieldsOf';

const FIRST: Record<CardField, string[]> = {
  ID: [''],
  LOCALE: [''],
  TIME_ZONE: [''],
  ANONYMOUS: ['true'],
  KNOWN_WITHIN_DAYS: ['30'],
};

export function CardFields({ id, leaf, faults, onChange }: FieldsOf<CardCondition>) {
  const { t } = useTranslation();
  const fault = useFaultText()(faults.values);
  const change = (values: string[]) => onChange({ ...leaf, values });
  return (
    <>
      <Choice
        id={`${id}-field`}
        label={t('segments.fields.field')}
        value={leaf.field}
        options={CARD_FIELDS}
        name={(field) => t(`segments.fields.cardFields.${field}`)}
        onChange={(field) => onChange({ ...leaf, field, values: FIRST[field] })}
      />
      {leaf.field === 'ANONYMOUS' && (
        <Choice
          id={`${id}-value`}
          label={t('segments.fields.value')}
          value={leaf.values.includes('true') ? 'true' : 'false'}
          options={['true', 'false']}
          name={(value) => t(`segments.fields.${value}`)}
          onChange={(value) => change([value])}
        />
      )}
      {leaf.field === 'KNOWN_WITHIN_DAYS' && (
        <Field
          id={`${id}-value`}
          size="sm"
          inputMode="numeric"
          labelText={t('segments.fields.days')}
          value={leaf.values[0] ?? ''}
          fault={fault}
          onChange={({ target }) => change([target.value])}
        />
      )}
      {['ID', 'LOCALE', 'TIME_ZONE'].includes(leaf.field) && (
        <TextArea
          id={`${id}-values`}
          labelText={t('segments.fields.values')}
          rows={3}
          value={leaf.values.join('\n')}
          invalid={fault !== undefined}
          invalidText={fault}
          onChange={({ target }) => change(target.value.split('\n'))}
        />
      )}
    </>
  );
}
