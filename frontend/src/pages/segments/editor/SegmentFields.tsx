import { Checkbox } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import { idOf } from './draft';
import type { useSegmentDraft } from './useSegmentDraft';

interface Props {
  editing: ReturnType<typeof useSegmentDraft>;
  isNew: boolean;
}

export function SegmentFields({ editing: { draft, change, faults }, isNew }: Props) {
  const { t } = useTranslation();
  const id = idOf(draft) || '…';
  return (
    <div className="segment__fields">
      <Field
        id="segment-name"
        labelText={t('segments.name')}
        value={draft.name}
        fault={faults.name && t(`segments.editor.${faults.name}`)}
        onChange={({ target }) => change({ name: target.value })}
      />
      <Field
        id="segment-id"
        labelText={t('segments.id')}
        helperText={isNew ? t('segments.editor.idHint') : undefined}
        readOnly={!isNew}
        value={draft.ownId ?? idOf(draft)}
        fault={faults.id && t(`segments.editor.${faults.id}`)}
        onChange={({ target }) => change({ ownId: target.value || undefined })}
      />
      <Checkbox
        id="segment-tracked"
        labelText={t('segments.editor.tracked')}
        helperText={t('segments.editor.trackedHint', {
          entered: `Segment Entered: ${id}`,
          left: `Segment Left: ${id}`,
        })}
        checked={draft.tracked}
        onChange={(_event, { checked }) => change({ tracked: checked })}
      />
    </div>
  );
}
