import { useTranslation } from 'react-i18next';
import type { EventCondition } from '../../../api/conditions';
import { useVocabulary } from '../../../api/vocabulary';
import { Field } from '../../../components/Field';
import { NumberField } from '../../../components/NumberField';
import { Suggested } from '../../../components/Suggested';
import { useFaultText } from './faultText';
import type { FieldsOf } from './FieldsOf';
import { OftenFields } from './OftenFields';

export function EventFields(props: FieldsOf<EventCondition>) {
  const { id, leaf, faults, onChange } = props;
  const { t } = useTranslation();
  const faultText = useFaultText();
  const events = useVocabulary().data?.events;
  return (
    <>
      <Suggested
        id={`${id}-name`}
        size="sm"
        labelText={t('segments.fields.event')}
        suggestions={events}
        value={leaf.name}
        fault={faultText(faults.name)}
        onChange={({ target }) => onChange({ ...leaf, name: target.value })}
      />
      <OftenFields {...props} atLeastLabel={t('segments.fields.atLeast')} />
      <Field
        id={`${id}-sum-of`}
        size="sm"
        labelText={t('segments.fields.sumOf')}
        helperText={t('segments.fields.sumOfHint')}
        value={leaf.sumOf ?? ''}
        fault={faultText(faults.sumOf)}
        onChange={({ target }) => onChange({ ...leaf, sumOf: target.value || null })}
      />
      <NumberField
        id={`${id}-sum-at-least`}
        label={t('segments.fields.sumAtLeast')}
        value={leaf.sumAtLeast ?? null}
        fault={faultText(faults.sum)}
        onChange={(sumAtLeast) => onChange({ ...leaf, sumAtLeast })}
      />
    </>
  );
}
