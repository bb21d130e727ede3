import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Bo } from '../../model/bo';
import { boOf, creating, type Shape } from '../../services';
import { writeDuration } from './StepFactory';

export const TIMEOUT = 'PT5M';

/** A new shape that wants a timer on its boundary. */
export type WithTimeout = Shape & { timeout?: string };

/** Attaches the timer of a new await, in the same step of undo. */
export class AwaitTimeouts extends CommandInterceptor {
  static override $inject = ['eventBus', 'modeling', 'elementFactory', 'bpmnFactory'];

  constructor(
    eventBus: EventBus,
    private readonly modeling: Modeling,
    private readonly elementFactory: ElementFactory,
    private readonly bpmnFactory: BpmnFactory,
  ) {
    super(eventBus);
    this.postExecuted(
      'shape.create',
      ({ shape }: { shape: WithTimeout }) => {
        if (shape.timeout) {
          this.attach(shape, shape.timeout);
          delete shape.timeout;
        }
      },
      true,
    );
  }

  private attach(host: Shape, iso: string) {
    const timer = this.elementFactory.createShape({
      type: 'bpmn:BoundaryEvent',
      eventDefinitionType: 'bpmn:TimerEventDefinition',
    });
    const [definition] = boOf(timer).get('eventDefinitions') as Bo[];
    writeDuration(definition!, iso, creating(this.bpmnFactory));
    const corner = { x: host.x + host.width / 2, y: host.y + host.height };
    this.modeling.createShape(timer, corner, host, { attach: true });
  }
}
