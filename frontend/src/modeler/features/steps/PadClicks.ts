import type Canvas from 'diagram-js/lib/core/Canvas';

const ENTRY = '.djs-context-pad .entry';
const STILL = 5;

interface Press {
  entry: HTMLElement;
  x: number;
  y: number;
}

/**
 * Lets the first click on the pad count after a field of the panel was edited: leaving the field changes the element, the
 * pad is drawn anew between pressing and releasing, and no browser calls that a click.
 */
export class PadClicks {
  static $inject = ['canvas'];

  private press: Press | undefined;

  constructor(private readonly canvas: Canvas) {
    const container = canvas.getContainer();
    container.addEventListener('mousedown', (event) => this.pressed(event), true);
    container.addEventListener('mouseup', (event) => this.released(event), true);
  }

  private pressed({ target, clientX: x, clientY: y }: MouseEvent) {
    const entry = target instanceof Element && target.closest<HTMLElement>(ENTRY);
    this.press = entry ? { entry, x, y } : undefined;
  }

  private released({ clientX, clientY }: MouseEvent) {
    const { press } = this;
    this.press = undefined;
    if (press && !press.entry.isConnected && isStill(press, clientX, clientY)) {
      this.entries()
        .find(({ dataset }) => dataset.action === press.entry.dataset.action)
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY }));
    }
  }

  private entries() {
    return [...this.canvas.getContainer().querySelectorAll<HTMLElement>(ENTRY)];
  }
}

const isStill = (press: Press, x: number, y: number) =>
  Math.hypot(press.x - x, press.y - y) < STILL;
