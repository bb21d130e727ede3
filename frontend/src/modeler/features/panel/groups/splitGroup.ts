import { translate } from '../../../../i18n/words';
import { propertyOf } from '../../../model/properties';
import { sharesOf } from '../../../model/shares';
import { isSplit } from '../../../model/steps';
import { textField } from '../entries/fields';
import { sharesField } from '../entries/SharesEntry';
import type { MakeGroup } from './context';

/** By which shares a split divides customers. */
export const splitGroup: MakeGroup = ({ element, bo, splits }) => {
  if (!isSplit(bo)) {
    return undefined;
  }
  return {
    id: 'kaskad-split',
    label: translate('modeler.split.group'),
    entries: [
      textField({
        id: 'kaskad-split-name',
        label: translate('modeler.split.name'),
        description: translate('modeler.split.nameHint'),
        getValue: () => propertyOf(bo, 'split'),
        setValue: (name) => name && splits.rename(element, name),
        validate: (name) =>
          name && !name.includes("'") ? undefined : translate('modeler.split.nameWrong'),
      }),
      sharesField({
        id: 'kaskad-split-shares',
        label: translate('modeler.split.shares'),
        description: translate('modeler.split.sharesHint'),
        getShares: () => sharesOf(propertyOf(bo, 'shares')),
        setShares: (shares) => splits.divide(element, shares),
      }),
    ],
  };
};
