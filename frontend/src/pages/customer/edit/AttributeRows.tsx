import { Add, TrashCan } from '@carbon/icons-react';
import { Button, IconButton, Select, SelectItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import { AttributeValue } from './AttributeValue';
import { ATTRIBUTE_TYPES, type AttributeType } from './attributes';
import type { AttributeRow } from './card';
import type { AttributeFault } from './faults';

interface Props {
  rows: AttributeRow[];
  faults: (AttributeFault | undefined)[];
  onChange: (rows: AttributeRow[]) => void;
}

export function AttributeRows({ rows, faults, onChange }: Props) {
  const { t } = useTranslation();
  const edit = (index: number, news: Partial<AttributeRow>) =>
    onChange(rows.map((row, each) => (each === index ? { ...row, ...news } : row)));
  return (
    <fieldset className="edit-rows">
      <legend>{t('customer.attributes')}</legend>
      {rows.map((row, index) => {
        const fault = faults[index];
        return (
          <div className="edit-rows__row edit-rows__row--three" key={index}>
            <Field
              id={`attribute-name-${index}`}
              labelText={t('customer.attribute')}
              value={row.name}
              onChange={({ target }) => edit(index, { name: target.value })}
              fault={fault && fault !== 'valueWrong' ? t(`customer.faults.${fault}`) : undefined}
            />
            <Select
              id={`attribute-type-${index}`}
              labelText={t('customer.type')}
              value={row.type}
              onChange={({ target }) => edit(index, { type: target.value as AttributeType })}
            >
              {ATTRIBUTE_TYPES.map((type) => (
                <SelectItem key={type} value={type} text={t(`attributeTypes.${type}`)} />
              ))}
            </Select>
            <AttributeValue
              id={`attribute-value-${index}`}
              row={row}
              wrong={fault === 'valueWrong'}
              onChange={(value) => edit(index, { value })}
            />
            <IconButton
              kind="ghost"
              align="left"
              label={t('customer.removeAttribute', { row: index + 1 })}
              onClick={() => onChange(rows.filter((_, each) => each !== index))}
            >
              <TrashCan />
            </IconButton>
          </div>
        );
      })}
      <Button
        kind="ghost"
        size="sm"
        renderIcon={Add}
        onClick={() => onChange([...rows, { name: '', type: 'text', value: '' }])}
      >
        {t('customer.addAttribute')}
      </Button>
    </fieldset>
  );
}
