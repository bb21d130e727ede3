import { Add, TrashCan } from '@carbon/icons-react';
import { Button, IconButton } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../components/Field';
import type { Fault, PropertyRow } from './eventProperties';

interface Props {
  /** Tells these rows from others on the page. */
  id?: string;
  legend?: string;
  hint?: string;
  rows: PropertyRow[];
  faults: (Fault | undefined)[];
  onChange: (rows: PropertyRow[]) => void;
}

export function PropertyRows({ id = 'property', legend, hint, rows, faults, onChange }: Props) {
  const { t } = useTranslation();
  const edit = (index: number, edited: Partial<PropertyRow>) =>
    onChange(rows.map((row, each) => (each === index ? { ...row, ...edited } : row)));
  return (
    <fieldset className="properties">
      <legend>{legend ?? t('startRun.properties')}</legend>
      <p className="quiet">{hint ?? t('startRun.hint')}</p>
      {rows.map(({ name, value }, index) => {
        const fault = faults[index];
        return (
          <div className="properties__row" key={index}>
            <Field
              id={`${id}-name-${index}`}
              labelText={t('startRun.property')}
              value={name}
              onChange={(event) => edit(index, { name: event.target.value })}
              fault={fault && t(`startRun.${fault}`)}
            />
            <Field
              id={`${id}-value-${index}`}
              labelText={t('startRun.value')}
              value={value}
              onChange={(event) => edit(index, { value: event.target.value })}
            />
            <IconButton
              kind="ghost"
              align="left"
              label={t('startRun.removeRow', { row: index + 1 })}
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
        onClick={() => onChange([...rows, { name: '', value: '' }])}
      >
        {t('startRun.add')}
      </Button>
    </fieldset>
  );
}
