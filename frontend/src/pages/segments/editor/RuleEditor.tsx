import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/Choice';
import { RemoveButton } from '../../../components/RemoveButton';
import { KINDS, newLeaf } from '../condition/choices';
import { faultsOf } from '../condition/faults';
import type { Rule } from '../condition/tree';
import { LeafFields } from './LeafFields';

interface Props {
  /** Such as 2.1, the first of the second. */
  number: string;
  rule: Rule;
  tried: boolean;
  onChange: (rule: Rule) => void;
  onRemove: () => void;
}

export function RuleEditor({ number, rule, tried, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { condition, holds } = rule;
  const id = `condition-${number.replaceAll('.', '-')}`;
  const isDone = condition.kind === 'event' || condition.kind === 'message';
  const answers = isDone ? (['did', 'didNot'] as const) : (['yes', 'no'] as const);
  return (
    <fieldset className="condition" aria-label={t('segments.rule.label', { number })}>
      <div className="condition__fields">
        <Choice
          id={`${id}-kind`}
          label={t('segments.rule.kind')}
          value={condition.kind}
          options={KINDS}
          name={(kind) => t(`segments.rule.kinds.${kind}`)}
          onChange={(kind) => onChange({ kind: 'rule', holds: true, condition: newLeaf(kind) })}
        />
        <Choice
          id={`${id}-holds`}
          label={t('segments.rule.holds')}
          value={answers[holds ? 0 : 1]}
          options={answers}
          name={(answer) => t(`segments.rule.${answer}`)}
          onChange={(answer) => onChange({ ...rule, holds: answer === answers[0] })}
        />
        <LeafFields
          id={id}
          leaf={condition}
          faults={tried ? faultsOf(condition) : {}}
          onChange={(changed) => onChange({ ...rule, condition: changed })}
        />
      </div>
      <RemoveButton label={t('segments.rule.remove', { number })} onClick={onRemove} />
    </fieldset>
  );
}
