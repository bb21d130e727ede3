import { translate } from '../../../../i18n/words';
import { text } from '../../../model/bo';
import { isExternal, isUndecided } from '../../../model/steps';
import { textField } from '../entries/fields';
import type { MakeGroup } from './context';

/** Which workers take an external task. */
export const externalGroup: MakeGroup = ({ element, bo, editing }) =>
  isExternal(bo) || isUndecided(bo)
    ? {
        id: 'kaskad-external',
        label: translate('modeler.external.group'),
        entries: [
          textField({
            id: 'kaskad-external-topic',
            label: translate('modeler.external.topic'),
            description: translate('modeler.external.hint'),
            getValue: () => text(bo, 'camunda:topic'),
            setValue: (topic) =>
              editing.attributes(element, {
                'camunda:type': topic && 'external',
                'camunda:topic': topic,
              }),
          }),
        ],
      }
    : undefined;
