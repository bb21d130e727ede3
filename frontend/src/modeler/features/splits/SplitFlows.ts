import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { part, parts, text, type Bo } from '../../model/bo';
import { propertyOf } from '../../model/properties';
import { conditionFor, sharesOf, variantOf } from '../../model/shares';
import { isSplit } from '../../model/steps';
import { boOf, creating, sourceOf, type Connection } from '../../services';

/** A flow drawn from a split goes to the next variant that has none yet. */
export class SplitFlows extends CommandInterceptor {
  static override $inject = ['eventBus', 'modeling', 'bpmnFactory'];

  constructor(
    eventBus: EventBus,
    private readonly modeling: Modeling,
    private readonly bpmnFactory: BpmnFactory,
  ) {
    super(eventBus);
    this.postExecuted(
      'connection.create',
      ({ connection }: { connection: Connection }) => this.assign(connection),
      true,
    );
  }

  private assign(connection: Connection) {
    const flow = boOf(connection);
    const source = sourceOf(connection);
    const split = source && boOf(source);
    if (!split || !isSplit(split) || part(flow, 'conditionExpression')) {
      return;
    }
    const name = propertyOf(split, 'split') ?? '';
    const taken = parts(split, 'outgoing').map(variantOfFlow);
    const variants = sharesOf(propertyOf(split, 'shares')).map(({ variant }) => variant);
    const next = variants.find((variant) => !taken.includes(variant));
    if (next) {
      this.modeling.updateProperties(connection, {
        conditionExpression: this.expression(flow, conditionFor(name, next)),
        ...(text(flow, 'name') ? {} : { name: next }),
      });
    }
  }

  private expression(flow: Bo, body: string): Bo {
    const expression = creating(this.bpmnFactory)('bpmn:FormalExpression', { body }) as Bo;
    expression.$parent = flow;
    return expression;
  }
}

export function variantOfFlow(flow: Bo): string | undefined {
  const condition = part(flow, 'conditionExpression');
  return variantOf(condition && text(condition, 'body'))?.variant;
}
