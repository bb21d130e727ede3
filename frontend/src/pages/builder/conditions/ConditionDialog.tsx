import { Modal } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConditionEditor, type ConditionContext } from '../../../modeler/features/conditions';

interface Props {
  /** What the flow is called, or leads to. */
  name: string;
  value: string;
  context: ConditionContext;
  onSave: (condition: string) => void;
  onClose: () => void;
}

/** Where a person says who goes along a flow. */
export function ConditionDialog({ name, value, context, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const [condition, setCondition] = useState(value);
  return (
    <Modal
      open
      size="md"
      modalHeading={t('modeler.condition.title', { name })}
      primaryButtonText={t('common.save')}
      secondaryButtonText={t('common.cancel')}
      closeButtonLabel={t('common.close')}
      onRequestClose={onClose}
      onRequestSubmit={() => onSave(condition)}
    >
      <ConditionEditor value={condition} context={context} onChange={setCondition} />
    </Modal>
  );
}
