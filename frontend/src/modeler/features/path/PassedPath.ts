import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';

const MARKER = 'passed';

/** Shows which way somebody went through the diagram. */
export class PassedPath {
  static $inject = ['canvas', 'elementRegistry'];

  private marked: string[] = [];

  constructor(
    private readonly canvas: Canvas,
    private readonly elementRegistry: ElementRegistry,
  ) {}

  /** @param path ids of elements and flows; empty to show none */
  show(path: string[]) {
    this.drawn(this.marked).forEach((id) => this.canvas.removeMarker(id, MARKER));
    this.marked = this.drawn([...new Set(path)]);
    this.marked.forEach((id) => this.canvas.addMarker(id, MARKER));
  }

  private drawn(ids: string[]) {
    return ids.filter((id) => this.elementRegistry.get(id));
  }
}
