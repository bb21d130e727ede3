import { translate } from '../../../../i18n/words';
import { isA, part, parts, text, type Bo } from '../../../model/bo';
import { propertyOf } from '../../../model/properties';
import { conditionFor, sharesOf, variantOf } from '../../../model/shares';
import { isSplit } from '../../../model/steps';
import type { Connection } from '../../../services';
import type { ConditionEditing } from '../../conditionEditing/ConditionEditing';
import { condition } from '../entries/ConditionEntry';
import { choice, textField, tick, withChosen } from '../entries/fields';
import type { Context, Entry, MakeGroup } from './context';

/** Who goes along a flow that leaves a question. */
export const conditionGroup: MakeGroup = (context) => {
  const source = part(context.bo, 'sourceRef');
  if (!isA(context.bo, 'bpmn:SequenceFlow') || !source || !mayAsk(context.bo, source)) {
    return undefined;
  }
  const isDefault = source.get('default') === context.bo;
  return {
    id: 'kaskad-condition',
    label: translate('modeler.condition.group'),
    entries: [
      ...(isDefault ? [] : [asked(context, source)]),
      ...(isA(source, 'bpmn:Gateway') ? [everybodyElse(context, isDefault)] : []),
    ],
  };
};

function mayAsk(flow: Bo, source: Bo): boolean {
  const open = isA(source, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway');
  return (
    (open && parts(source, 'outgoing').length > 1) ||
    part(flow, 'conditionExpression') !== undefined
  );
}

function asked(context: Context, source: Bo): Entry {
  const written = writtenIn(context.bo);
  const variant = variantOf(written);
  if (isSplit(source) && (!written || variant)) {
    return whichVariant(context, source, variant?.variant);
  }
  return context.conditions.hasEditor ? toEditor(context, written) : asText(context, written);
}

function whichVariant({ element, editing }: Context, split: Bo, chosen: string | undefined): Entry {
  const name = propertyOf(split, 'split') ?? '';
  const options = sharesOf(propertyOf(split, 'shares')).map(({ variant }) => ({
    value: variant,
    label: variant,
  }));
  return choice({
    id: 'kaskad-condition-variant',
    label: translate('modeler.condition.variant'),
    options: [
      ...(chosen ? [] : [{ value: '', label: translate('modeler.choose') }]),
      ...withChosen(options, chosen, translate('modeler.unknown')),
    ],
    getValue: () => chosen ?? '',
    setValue: (variant) =>
      editing.condition(element, variant ? conditionFor(name, variant) : undefined),
  });
}

function toEditor({ element, conditions }: Context, written: string | undefined): Entry {
  return condition({
    id: 'kaskad-condition-words',
    label: translate('modeler.condition.when'),
    ...wordsOf(conditions, written),
    button: translate(written ? 'modeler.condition.change' : 'modeler.condition.add'),
    edit: () => conditions.open(element),
  });
}

/** A condition as a person reads it; the expression itself where there are no words for it. */
export function wordsOf(conditions: ConditionEditing, written: string | undefined) {
  const words = written && conditions.inWords(written);
  return {
    words: words || written || translate('modeler.condition.none'),
    isExpression: Boolean(written) && !words,
  };
}

function asText({ element, editing }: Context, written: string | undefined): Entry {
  return textField({
    id: 'kaskad-condition-text',
    label: translate('modeler.condition.when'),
    description: translate('modeler.condition.hint'),
    getValue: () => written,
    setValue: (body) => editing.condition(element, body),
  });
}

function everybodyElse({ element, editing }: Context, isDefault: boolean): Entry {
  return tick({
    id: 'kaskad-condition-default',
    label: translate('modeler.condition.everybodyElse'),
    description: translate('modeler.condition.everybodyElseHint'),
    getValue: () => isDefault,
    setValue: (wanted) => editing.defaultFlow(element as Connection, wanted),
  });
}

export function writtenIn(flow: Bo): string | undefined {
  const expression = part(flow, 'conditionExpression');
  return expression && text(expression, 'body');
}
