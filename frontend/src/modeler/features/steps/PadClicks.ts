import type Canvas from 'diagram-js/lib/core/Canvas';

const entryAt = ({ target }: MouseEvent) =>
  target instanceof Element ? target.closest<HTMLElement>('.djs-context-pad .entry') : null;

/**
 * Lets the first click on the pad count after a field of the panel was edited: leaving the field changes the element, the
 * pad is drawn anew between pressing and releasing, and the browser sees two things that were each clicked by half.
 */
export class PadClicks {
  static $inject = ['canvas'];

  private pressed: HTMLElement | null = null;

  constructor(canvas: Canvas) {
    const container = canvas.getContainer();
    container.addEventListener('mousedown', (event) => (this.pressed = entryAt(event)), true);
    container.addEventListener('mouseup', (event) => this.released(event), true);
  }

  private released(event: MouseEvent) {
    const entry = entryAt(event);
    const isAnew = this.pressed && !this.pressed.isConnected;
    if (entry && isAnew && entry.dataset.action === this.pressed?.dataset.action) {
      const { clientX, clientY } = event;
      entry.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY }));
    }
    this.pressed = null;
  }
}
