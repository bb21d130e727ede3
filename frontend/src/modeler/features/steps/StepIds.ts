import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Bo } from '../../model/bo';
import { isGenerated, readableId } from '../../model/ids';
import { boOf, isLabel, type Shape } from '../../services';

interface Moddle {
  ids: { assigned(id: string): unknown; unclaim(id: string): void };
}

const BEFORE_OTHERS = 2_000;

/** Gives what is put into the diagram a name a person can read, whichever menu it comes from. */
export class StepIds extends CommandInterceptor {
  static override $inject = ['eventBus', 'moddle', 'modeling', 'elementRegistry'];

  constructor(
    eventBus: EventBus,
    private readonly moddle: Moddle,
    private readonly modeling: Modeling,
    private readonly elementRegistry: ElementRegistry,
  ) {
    super(eventBus);
    this.preExecute(
      'shape.create',
      BEFORE_OTHERS,
      ({ shape, host }: { shape: Shape; host?: Shape }) => this.rename(shape, host),
      true,
    );
  }

  private rename(shape: Shape, host: Shape | undefined) {
    const bo = boOf(shape);
    if (isLabel(shape) || !isGenerated(bo.id)) {
      return;
    }
    this.moddle.ids.unclaim(bo.id);
    bo.id = readableId(bo, host?.id, (id) => this.isTaken(id));
    shape.id = bo.id;
    (shape.di as Bo).id = `${bo.id}_di`;
    this.modeling.claimId(bo.id, bo);
  }

  private isTaken(id: string) {
    return Boolean(this.moddle.ids.assigned(id)) || this.elementRegistry.get(id) !== undefined;
  }
}
