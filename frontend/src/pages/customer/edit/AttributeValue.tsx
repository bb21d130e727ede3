import { Select, SelectItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import type { AttributeRow } from './card';

interface Props {
  id: string;
  row: AttributeRow;
  wrong: boolean;
  onChange: (value: string) => void;
}

export function AttributeValue({ id, row: { type, value }, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const fault = wrong ? t(`customer.wrong.${type}`) : undefined;
  return type === 'boolean' ? (
    <Select
      id={id}
      labelText={t('customer.value')}
      value={value}
      invalid={wrong}
      invalidText={fault}
      onChange={({ target }) => onChange(target.value)}
    >
      {!['true', 'false'].includes(value) && <SelectItem value={value} text="" />}
      <SelectItem value="true" text={t('common.yes')} />
      <SelectItem value="false" text={t('common.no')} />
    </Select>
  ) : (
    <Field
      id={id}
      labelText={t('customer.value')}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      fault={fault}
    />
  );
}
