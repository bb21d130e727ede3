import { translate } from '../../../../i18n/words';
import { isA, text } from '../../../model/bo';
import { choice, withChosen } from '../entries/fields';
import type { MakeGroup } from './context';

/** Which cascade a call activity runs. */
export const calledGroup: MakeGroup = ({ element, bo, editing, vocabulary }) => {
  if (!isA(bo, 'bpmn:CallActivity')) {
    return undefined;
  }
  const called = text(bo, 'calledElement');
  return {
    id: 'kaskad-called',
    label: translate('modeler.called.group'),
    entries: [
      choice({
        id: 'kaskad-called-cascade',
        label: translate('modeler.called.cascade'),
        options: withChosen(
          [
            { value: '', label: translate('modeler.choose') },
            ...vocabulary.cascades.map(({ key, name }) => ({ value: key, label: name })),
          ],
          called,
          translate('modeler.unknown'),
        ),
        getValue: () => called ?? '',
        setValue: (key) => editing.attributes(element, { calledElement: key || undefined }),
      }),
    ],
  };
};
