import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useState } from 'react';
import type { Vocabulary } from '../../../api/vocabulary';
import { conditionInWords } from '../../../modeler/features/conditions';
import type { ConditionEditing } from '../../../modeler/features/conditionEditing/ConditionEditing';
import type { Editing } from '../../../modeler/features/panel/Editing';
import { writtenIn } from '../../../modeler/features/panel/groups/conditionGroup';
import { part, text, type Bo } from '../../../modeler/model/bo';
import { boOf, type Element } from '../../../modeler/services';
import { ConditionDialog } from './ConditionDialog';
import { contextOf } from './context';

/** Plugs the editor of conditions into the panel, and gives its dialog while one is edited. */
export function useConditions(modeler: Modeler | undefined, words: Vocabulary | undefined) {
  const [flow, setFlow] = useState<Element>();

  useEffect(() => {
    if (!modeler) {
      return;
    }
    const conditions = modeler.get<ConditionEditing>('conditionEditing');
    conditions.use({
      open: setFlow,
      inWords: (condition) =>
        conditionInWords(condition, contextOf(modeler.getDefinitions() as Bo, undefined).sends),
    });
    return () => {
      conditions.use(undefined);
      setFlow(undefined);
    };
  }, [modeler]);

  if (!modeler || !flow) {
    return null;
  }
  const bo = boOf(flow);
  const target = part(bo, 'targetRef');
  return (
    <ConditionDialog
      key={flow.id}
      name={text(bo, 'name') || (target && text(target, 'name')) || flow.id}
      value={writtenIn(bo) ?? ''}
      context={contextOf(modeler.getDefinitions() as Bo, words)}
      onSave={(condition) => {
        modeler.get<Editing>('editing').condition(flow, condition || undefined);
        setFlow(undefined);
      }}
      onClose={() => setFlow(undefined)}
    />
  );
}
