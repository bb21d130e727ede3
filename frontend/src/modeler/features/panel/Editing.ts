import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import { translate } from '../../../i18n/words';
import { definitionsOf, isA, part, parts, text, type Bo } from '../../model/bo';
import { changeOf, type Change } from '../../model/properties';
import { timerOf } from '../../model/steps';
import { said, WORDINGS, type Timing } from '../../model/timer';
import { boOf, creating, flowsFrom, sourceOf, type Connection, type Element } from '../../services';
import type { SeveralChanges } from '../changes/SeveralChanges';

/** The changes an author makes in the panel, each a single step of undo. */
export class Editing {
  static $inject = ['modeling', 'bpmnFactory', 'severalChanges'];

  constructor(
    private readonly modeling: Modeling,
    private readonly bpmnFactory: BpmnFactory,
    private readonly severalChanges: SeveralChanges,
  ) {}

  attributes(element: Element, properties: Record<string, unknown>) {
    this.modeling.updateProperties(element, properties);
  }

  /** The extension properties of an element; an empty value takes one away. */
  properties(element: Element, bo: Bo, wanted: Record<string, string | undefined>) {
    this.change(element, changeOf(bo, wanted, this.create));
  }

  timing(element: Element, timing: Timing) {
    const timer = timerOf(boOf(element))!;
    const { wording, text: body } = said(timing);
    const properties = Object.fromEntries(
      WORDINGS.map((each) => [
        each,
        each === wording && body ? this.expression(timer, body) : undefined,
      ]),
    );
    this.change(element, { of: timer, properties });
  }

  condition(flow: Element, body: string | undefined) {
    const bo = boOf(flow);
    const conditionExpression = body ? this.expression(bo, body) : undefined;
    this.modeling.updateProperties(flow, { conditionExpression });
  }

  /** Makes a flow the one for everybody else, which has no condition; or takes that away from it. */
  defaultFlow(flow: Connection, isDefault: boolean) {
    const gateway = sourceOf(flow)!;
    const source = boOf(gateway);
    const before = flowsFrom(gateway).find((each) => boOf(each) === part(source, 'default'));
    this.severalChanges.make([
      { element: flow, of: boOf(flow), properties: { conditionExpression: undefined } },
      { element: gateway, of: source, properties: { default: isDefault ? boOf(flow) : undefined } },
      ...(before ? [{ element: before, of: boOf(before), properties: {} }] : []),
    ]);
  }

  /** A message event gets the message of this name: one that is there, else a new one. */
  eventName(element: Element, definition: Bo, name: string | undefined) {
    const current = part(definition, 'messageRef');
    this.severalChanges.make(
      [
        ...this.messageNamed(name, current, definition),
        ...labelled(boOf(element), current && text(current, 'name'), name),
      ].map((change) => ({ element, ...change })),
    );
  }

  private messageNamed(name: string | undefined, current: Bo | undefined, definition: Bo) {
    const definitions = definitionsOf(definition);
    const roots = parts(definitions, 'rootElements');
    const found = roots.find((each) => isA(each, 'bpmn:Message') && text(each, 'name') === name);
    const alone = current && !usedElsewhere(definitions, current, definition);
    if (found && found !== current) {
      return [{ of: definition, properties: { messageRef: found } }];
    }
    if (current && alone) {
      return [{ of: current, properties: { name } }];
    }
    return name && !found ? this.newMessage(definition, definitions, name) : [];
  }

  private newMessage(definition: Bo, definitions: Bo, name: string): Change[] {
    const message = this.create('bpmn:Message', { name }) as Bo;
    message.$parent = definitions;
    const rootElements = [...parts(definitions, 'rootElements'), message];
    return [
      { of: definitions, properties: { rootElements } },
      { of: definition, properties: { messageRef: message } },
    ];
  }

  private change(element: Element, { of, properties }: Change) {
    this.modeling.updateModdleProperties(element, of, properties);
  }

  private expression(parent: Bo, body: string): Bo {
    const expression = this.create('bpmn:FormalExpression', { body }) as Bo;
    expression.$parent = parent;
    return expression;
  }

  private readonly create = (type: string, attributes: object) =>
    creating(this.bpmnFactory)(type, attributes);
}

/** The event is called after what it waits for, until its author calls it otherwise. */
function labelled(event: Bo, before: string | undefined, after: string | undefined): Change[] {
  const label = text(event, 'name');
  const isOurs = !label || label === before || label === translate('modeler.names.customerEvent');
  return after && isOurs ? [{ of: event, properties: { name: after } }] : [];
}

function usedElsewhere(definitions: Bo, message: Bo, by: Bo): boolean {
  const uses = (bo: Bo): boolean =>
    (bo !== by && bo.get('messageRef') === message) ||
    [
      ...children(bo, 'rootElements'),
      ...children(bo, 'flowElements'),
      ...children(bo, 'eventDefinitions'),
    ].some(uses);
  return uses(definitions);
}

const children = (bo: Bo, property: string) => {
  const found = bo.get(property);
  return Array.isArray(found) ? (found as Bo[]) : [];
};
