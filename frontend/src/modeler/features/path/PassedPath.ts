import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';

const MARKER = 'passed';

/** Shows which way somebody went through the diagram. */
export class PassedPath {
  static $inject = ['eventBus', 'canvas', 'elementRegistry'];

  private marked: string[] = [];
  private gone = false;

  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly elementRegistry: ElementRegistry,
  ) {
    eventBus.on('diagram.destroy', () => {
      this.gone = true;
    });
  }

  /** A diagram that has been put away shows nothing any more; who plays a story may not know of that yet. */
  show(path: string[]) {
    if (this.gone) {
      return;
    }
    this.drawn(this.marked).forEach((id) => this.canvas.removeMarker(id, MARKER));
    this.marked = this.drawn([...new Set(path)]);
    this.marked.forEach((id) => this.canvas.addMarker(id, MARKER));
  }

  private drawn(ids: string[]) {
    return ids.filter((id) => this.elementRegistry.get(id));
  }
}
