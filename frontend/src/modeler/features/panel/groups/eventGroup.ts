import { translate } from '../../../../i18n/words';
import { isA, part, text } from '../../../model/bo';
import { messageEventOf } from '../../../model/steps';
import { suggesting } from '../entries/SuggestingEntry';
import type { MakeGroup } from './context';

/** Which event starts a cascade, or is waited for by its name. */
export const eventGroup: MakeGroup = ({ element, bo, editing, vocabulary }) => {
  const definition = messageEventOf(bo);
  if (!definition || !isA(bo, 'bpmn:CatchEvent')) {
    return undefined;
  }
  const message = part(definition, 'messageRef');
  return {
    id: 'kaskad-event',
    label: translate('modeler.event.group'),
    entries: [
      suggesting({
        id: 'kaskad-event-name',
        label: translate('modeler.event.name'),
        description: translate('modeler.event.hint'),
        suggestions: vocabulary.events,
        getValue: () => message && text(message, 'name'),
        setValue: (name) => editing.eventName(element, definition, name),
      }),
    ],
  };
};
