import { translate } from '../../../../i18n/words';
import { isA, part, type Bo } from '../../../model/bo';
import { propertyOf } from '../../../model/properties';
import { choice, withChosen } from '../entries/fields';
import { suggesting } from '../entries/SuggestingEntry';
import type { MakeGroup } from './context';

const CLASSES = ['transactional', 'promotional'];

/** What holds for the whole cascade. */
export const cascadeGroup: MakeGroup = ({ element, bo, editing, vocabulary }) => {
  const process = processOf(bo);
  if (!process) {
    return undefined;
  }
  const messageClass = propertyOf(process, 'messageClass');
  const set = (wanted: Record<string, string | undefined>) =>
    editing.properties(element, process, wanted);
  return {
    id: 'kaskad-cascade',
    label: translate('modeler.cascade.group'),
    entries: [
      choice({
        id: 'kaskad-cascade-class',
        label: translate('modeler.cascade.messageClass'),
        description: translate('modeler.cascade.messageClassHint'),
        options: withChosen(
          [
            { value: '', label: translate('modeler.choose') },
            ...CLASSES.map((value) => ({
              value,
              label: translate(`modeler.cascade.classes.${value}`),
            })),
          ],
          messageClass,
          translate('modeler.unknown'),
        ),
        getValue: () => messageClass ?? '',
        setValue: (chosen) => set({ messageClass: chosen || undefined }),
      }),
      suggesting({
        id: 'kaskad-cascade-target',
        label: translate('modeler.cascade.targetAction'),
        description: translate('modeler.cascade.targetActionHint'),
        suggestions: vocabulary.events,
        getValue: () => propertyOf(process, 'targetAction'),
        setValue: (targetAction) => set({ targetAction }),
      }),
    ],
  };
};

export function processOf(bo: Bo): Bo | undefined {
  if (isA(bo, 'bpmn:Process')) {
    return bo;
  }
  return isA(bo, 'bpmn:Participant') ? part(bo, 'processRef') : undefined;
}
