import { useTranslation } from 'react-i18next';
import type { AttributeCondition, Comparison } from '../../../api/conditions';
import { useKnownAttributes } from '../../../api/known';
import { Choice } from '../../../components/Choice';
import { Suggested } from '../../../components/Suggested';
import { comparisonsOf } from '../condition/choices';
import { useFaultText } from './faultText';
import type { FieldsOf } from './FieldsOf';
import { ValueField } from './ValueField';

export function AttributeFields(props: FieldsOf<AttributeCondition>) {
  const { id, leaf, faults, onChange } = props;
  const { t } = useTranslation();
  const faultText = useFaultText();
  const known = useKnownAttributes().data ?? [];
  const type = known.find(({ name }) => name === leaf.name)?.type;
  const options = comparisonsOf(type);
  const isUnheardOf = known.length > 0 && leaf.name.trim() !== '';
  const unheardOf = isUnheardOf ? t('segments.fields.unknownAttribute') : undefined;
  const hint = type ? t(`segments.fields.types.${type}`) : unheardOf;
  const rename = (name: string) => {
    const held = known.find((attribute) => attribute.name === name)?.type;
    const fitting = comparisonsOf(held);
    const is = fitting.includes(leaf.is) ? leaf.is : fitting[0]!;
    onChange({ ...leaf, name, is, values: valuesFor(is, leaf.values, held) });
  };
  const compare = (is: Comparison) =>
    onChange({ ...leaf, is, values: valuesFor(is, leaf.values, type) });
  return (
    <>
      <Suggested
        id={`${id}-name`}
        size="sm"
        labelText={t('segments.fields.attribute')}
        helperText={hint}
        suggestions={known.map(({ name }) => name)}
        value={leaf.name}
        fault={faultText(faults.name)}
        onChange={({ target }) => rename(target.value)}
      />
      <Choice
        id={`${id}-is`}
        label={t('segments.fields.comparison')}
        value={leaf.is}
        options={options}
        name={(is) => t(`segments.fields.comparisons.${is}`)}
        onChange={compare}
      />
      <ValueField {...props} type={type} />
    </>
  );
}

/** What was typed stays as long as it may make sense. */
function valuesFor(is: Comparison, values: string[], type: string | undefined): string[] {
  if (is === 'EXISTS') {
    return [];
  }
  if (type === 'boolean') {
    return values[0] === 'false' ? values : ['true'];
  }
  return is === 'IN' ? values : [values[0] ?? ''];
}
