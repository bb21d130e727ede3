import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { isA, part, text, type Bo } from '../../model/bo';
import { changeOf, propertyOf } from '../../model/properties';
import { asksOf, renamed } from '../../model/references';
import { isSend } from '../../model/steps';
import { boOf, creating, isLabel, type Element } from '../../services';
import type { DrawnChange, SeveralChanges } from '../changes/SeveralChanges';

interface Update {
  element: Element;
  properties: { id?: string };
  oldProperties?: { id?: string };
}

/** When a send gets another id, the awaits and conditions that ask of it follow. */
export class SendReferences extends CommandInterceptor {
  static override $inject = ['eventBus', 'elementRegistry', 'bpmnFactory', 'severalChanges'];

  constructor(
    eventBus: EventBus,
    private readonly elementRegistry: ElementRegistry,
    private readonly bpmnFactory: BpmnFactory,
    private readonly severalChanges: SeveralChanges,
  ) {
    super(eventBus);
    this.postExecuted(
      'element.updateProperties',
      ({ element, properties, oldProperties }: Update) => {
        const [before, now] = [oldProperties?.id, properties.id];
        if (before && now && before !== now && isSend(boOf(element))) {
          this.follow(before, now);
        }
      },
      true,
    );
  }

  private follow(before: string, now: string) {
    const elements = this.elementRegistry.getAll() as Element[];
    const changes = elements
      .filter((element) => !isLabel(element))
      .flatMap((element) => [
        ...this.ofAwait(element, before, now),
        ...this.ofFlow(element, before, now),
      ]);
    if (changes.length > 0) {
      this.severalChanges.make(changes);
    }
  }

  private ofAwait(element: Element, before: string, now: string): DrawnChange[] {
    const bo = boOf(element);
    return isA(bo, 'bpmn:ReceiveTask') && propertyOf(bo, 'of') === before
      ? [{ element, ...changeOf(bo, { of: now }, creating(this.bpmnFactory)) }]
      : [];
  }

  private ofFlow(element: Element, before: string, now: string): DrawnChange[] {
    const bo = boOf(element);
    const condition = isA(bo, 'bpmn:SequenceFlow') ? part(bo, 'conditionExpression') : undefined;
    const body = condition && text(condition, 'body');
    if (!body || !asksOf(body, before)) {
      return [];
    }
    const expression = creating(this.bpmnFactory)('bpmn:FormalExpression', {
      body: renamed(body, before, now),
    }) as Bo;
    expression.$parent = bo;
    return [{ element, of: bo, properties: { conditionExpression: expression } }];
  }
}
