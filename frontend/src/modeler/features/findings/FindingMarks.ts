import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import { isLabel, type Element } from '../../services';

/** What is found at one element. */
export interface Mark {
  element: string;
  severity: 'error' | 'warning';
  count: number;
  /** What a person hears or sees when they point at it. */
  label: string;
}

export const CHOSEN = 'findings.chosen';

const KIND = 'finding';
const POSITION = { top: -12, left: -12 };
const SCALE = { min: 0.8, max: 1.2 };

/** Small marks on the elements where something was found. */
export class FindingMarks {
  static $inject = ['canvas', 'overlays', 'elementRegistry', 'eventBus'];

  private shown = new Map<string, string>();

  constructor(
    private readonly canvas: Canvas,
    private readonly overlays: Overlays,
    private readonly elementRegistry: ElementRegistry,
    private readonly eventBus: EventBus,
  ) {
    // The marks of a diagram go with it.
    eventBus.on('diagram.clear', () => this.shown.clear());
  }

  show(marks: Mark[]) {
    const drawn = marks.filter(({ element }) => this.isDrawn(element));
    const wanted = new Map(drawn.map((mark) => [mark.element, JSON.stringify(mark)]));
    [...this.shown]
      .filter(([element, content]) => wanted.get(element) !== content)
      .forEach(([element]) => this.remove(element));
    drawn.filter(({ element }) => !this.shown.has(element)).forEach((mark) => this.add(mark));
  }

  private isDrawn(id: string) {
    const element = this.elementRegistry.get(id) as Element | undefined;
    return element !== undefined && !isLabel(element) && Boolean(element.parent);
  }

  private add(mark: Mark) {
    const { element, severity } = mark;
    this.overlays.add(element, KIND, { position: POSITION, scale: SCALE, html: this.button(mark) });
    this.canvas.addMarker(element, `finding-${severity}`);
    this.shown.set(element, JSON.stringify(mark));
  }

  private remove(element: string) {
    this.shown.delete(element);
    if (this.elementRegistry.get(element)) {
      this.overlays.remove({ element, type: KIND });
      this.canvas.removeMarker(element, 'finding-error');
      this.canvas.removeMarker(element, 'finding-warning');
    }
  }

  private button({ element, severity, count, label }: Mark) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `finding-mark finding-mark--${severity}`;
    button.title = label;
    button.ariaLabel = label;
    button.textContent = count > 1 ? String(count) : '!';
    button.addEventListener('click', () => void this.eventBus.fire(CHOSEN, { element }));
    return button;
  }
}
