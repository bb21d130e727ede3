import { useTranslation } from 'react-i18next';
import type { ListCondition } from '../../../api/conditions';
import { useLists } from '../../../api/known';
import { Choice } from '../../../components/Choice';
import { useFaultText } from './faultText';
import type { FieldsOf } from './FieldsOf';

export function ListFields({ id, leaf, faults, onChange }: FieldsOf<ListCondition>) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const lists = useLists().data ?? [];
  const nameOf = (list: string) => lists.find((each) => each.id === list)?.name ?? list;
  return (
    <Choice
      id={`${id}-list`}
      label={t('segments.fields.list')}
      value={leaf.list}
      options={['', ...lists.map((list) => list.id)]}
      name={(list) => (list ? nameOf(list) : t('segments.fields.chooseList'))}
      fault={faultText(faults.list)}
      onChange={(list) => onChange({ ...leaf, list })}
    />
  );
}
