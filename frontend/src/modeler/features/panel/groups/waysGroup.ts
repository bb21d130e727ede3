import { translate } from '../../../../i18n/words';
import { isA, part, text } from '../../../model/bo';
import { isSplit } from '../../../model/steps';
import { boOf, flowsFrom, type Connection } from '../../../services';
import { condition } from '../entries/ConditionEntry';
import { choice } from '../entries/fields';
import { wordsOf, writtenIn } from './conditionGroup';
import type { Context, Entry, MakeGroup } from './context';

const ASKING = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'];

/** All ways that leave a question, and who goes which. */
export const waysGroup: MakeGroup = (context) => {
  const { element, bo, conditions } = context;
  const flows = isA(bo, ...ASKING) && !isSplit(bo) ? flowsFrom(element) : [];
  if (flows.length < 2 || !conditions.hasEditor) {
    return undefined;
  }
  const others = flows.filter((flow) => boOf(flow) !== part(bo, 'default'));
  return {
    id: 'kaskad-ways',
    label: translate('modeler.ways.group'),
    entries: [...others.map((flow) => way(context, flow)), everybodyElse(context, flows)],
  };
};

function way({ conditions }: Context, flow: Connection): Entry {
  const written = writtenIn(boOf(flow));
  return condition({
    id: `kaskad-way-${flow.id}`,
    label: translate('modeler.ways.way', { name: nameOf(flow) }),
    ...wordsOf(conditions, written),
    button: translate(written ? 'modeler.condition.change' : 'modeler.condition.add'),
    edit: () => conditions.open(flow),
  });
}

function everybodyElse({ bo, editing }: Context, flows: Connection[]): Entry {
  const chosen = flows.find((flow) => boOf(flow) === part(bo, 'default'));
  return choice({
    id: 'kaskad-ways-default',
    label: translate('modeler.ways.everybodyElse'),
    description: translate('modeler.condition.everybodyElseHint'),
    options: [
      { value: '', label: translate('modeler.ways.nowhere') },
      ...flows.map((flow) => ({ value: flow.id, label: nameOf(flow) })),
    ],
    getValue: () => chosen?.id ?? '',
    setValue: (id) => {
      const flow = flows.find((each) => each.id === id) ?? chosen;
      if (flow) {
        editing.defaultFlow(flow, Boolean(id));
      }
    },
  });
}

/** A way is called by its name, and by where it leads. */
function nameOf(flow: Connection): string {
  const bo = boOf(flow);
  const target = part(bo, 'targetRef');
  const aim = target && (text(target, 'name') || target.id);
  return [text(bo, 'name'), aim].filter(Boolean).join(' → ') || bo.id;
}
