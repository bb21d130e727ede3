import { useTranslation } from 'react-i18next';
import type { EventCondition, MessageCondition } from '../../../api/conditions';
import { NumberField } from '../../../components/NumberField';
import { useFaultText } from './faultText';
import type { FieldsOf } from './FieldsOf';

interface Props<L extends EventCondition | MessageCondition> extends FieldsOf<L> {
  atLeastLabel: string;
}

/** How often, and in which time. */
export function OftenFields<L extends EventCondition | MessageCondition>(props: Props<L>) {
  const { id, leaf, faults, onChange, atLeastLabel } = props;
  const { t } = useTranslation();
  const faultText = useFaultText();
  return (
    <>
      <NumberField
        id={`${id}-at-least`}
        label={atLeastLabel}
        value={leaf.atLeast || null}
        fault={faultText(faults.atLeast)}
        onChange={(atLeast) => onChange({ ...leaf, atLeast: atLeast ?? 0 })}
      />
      <NumberField
        id={`${id}-days`}
        label={t('segments.fields.lastDays')}
        hint={t('segments.fields.lastDaysHint')}
        value={leaf.days ?? null}
        fault={faultText(faults.days)}
        onChange={(days) => onChange({ ...leaf, days })}
      />
    </>
  );
}
