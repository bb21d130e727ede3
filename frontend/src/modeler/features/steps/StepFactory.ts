import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { channelName, translate } from '../../../i18n/words';
import type { Bo } from '../../model/bo';
import { free } from '../../model/ids';
import { propertyOf } from '../../model/properties';
import { channelOf, nearestSends } from '../../model/steps';
import { boOf, creating, type Element, type Shape } from '../../services';
import { apply, templateOf } from '../../templates';
import type { Vocabulary } from '../vocabulary/Vocabulary';
import type { Step } from './catalogue';
import { TIMEOUT, type WithTimeout } from './AwaitTimeouts';

const FIRST_WAIT = 'PT1H';

/** Makes the steps of the catalogue, ready to be put into the diagram. */
export class StepFactory {
  static $inject = ['elementFactory', 'bpmnFactory', 'vocabulary', 'elementRegistry'];

  constructor(
    private readonly elementFactory: ElementFactory,
    private readonly bpmnFactory: BpmnFactory,
    private readonly vocabulary: Vocabulary,
    private readonly elementRegistry: ElementRegistry,
  ) {}

  /** @param source what it will follow, if that is known already */
  create(step: Step, source?: Element): Shape {
    const { type, eventDefinitionType } = step;
    const shape = this.elementFactory.createShape({
      type,
      ...(eventDefinitionType && { eventDefinitionType }),
    });
    const bo = boOf(shape);
    const send = source && nearest(boOf(source));
    this.name(step, bo, send);
    this.configure(step, bo, send);
    if (step.key === 'await') {
      (shape as WithTimeout).timeout = TIMEOUT;
    }
    return shape;
  }

  private name(step: Step, bo: Bo, send: Bo | undefined) {
    const channel = send && channelOf(send);
    if (step.key === 'await' && channel) {
      bo.set(
        'name',
        translate(`modeler.names.${this.until(send)}`, { channel: channelName(channel) }),
      );
    } else if (step.key !== 'wait') {
      bo.set('name', translate(`modeler.names.${step.key}`));
    }
  }

  private configure(step: Step, bo: Bo, send: Bo | undefined) {
    const create = creating(this.bpmnFactory);
    const template = templateOf(step.template);
    if (template) {
      apply(template, bo, create, this.given(step, send));
    }
    if (step.key === 'wait') {
      const [timer] = bo.get('eventDefinitions') as Bo[];
      writeDuration(timer!, FIRST_WAIT, create);
    }
  }

  private given(step: Step, send: Bo | undefined): Record<string, string | undefined> {
    switch (step.key) {
      case 'await':
        return { until: this.until(send), of: send?.id };
      case 'split':
        return { split: free('split', (name) => this.splits().includes(name)) };
      default:
        return {};
    }
  }

  private splits() {
    return this.elementRegistry
      .getAll()
      .flatMap((element) => propertyOf(boOf(element as Element), 'split') ?? []);
  }

  /** A channel that never hears of a delivery only knows what it has sent. */
  private until(send: Bo | undefined): string {
    const channel = this.vocabulary.channel(send && channelOf(send));
    return channel && !channel.reportsDelivery ? 'sent' : 'delivered';
  }
}

function nearest(bo: Bo): Bo | undefined {
  return channelOf(bo) ? bo : nearestSends(bo)[0];
}

export function writeDuration(timer: Bo, iso: string, create: ReturnType<typeof creating>) {
  const expression = create('bpmn:FormalExpression', { body: iso }) as Bo;
  expression.$parent = timer;
  timer.set('timeDuration', expression);
}
