import type AutoPlace from 'diagram-js/lib/features/auto-place/AutoPlace';
import type Create from 'diagram-js/lib/features/create/Create';
import type Mouse from 'diagram-js/lib/features/mouse/Mouse';
import type { Element } from '../../services';
import type { Step } from './catalogue';
import type { StepFactory } from './StepFactory';

/** Puts a step behind another one, or lets the author choose its place. */
export class AddingSteps {
  static $inject = ['stepFactory', 'autoPlace', 'create', 'mouse'];

  constructor(
    private readonly stepFactory: StepFactory,
    private readonly autoPlace: AutoPlace,
    private readonly create: Create,
    private readonly mouse: Mouse,
  ) {}

  append(step: Step, source: Element) {
    return this.autoPlace.append(source as never, this.stepFactory.create(step, source) as never);
  }

  drag(event: Event, step: Step, source?: Element) {
    const shape = this.stepFactory.create(step, source);
    const context = source ? { source } : {};
    this.create.start(this.pointing(event), shape as never, context);
  }

  /** Somebody who chose by the keyboard goes on where the mouse was last. */
  private pointing(event: Event): MouseEvent {
    return event instanceof KeyboardEvent
      ? (this.mouse.getLastMoveEvent() as MouseEvent)
      : (event as MouseEvent);
  }
}
