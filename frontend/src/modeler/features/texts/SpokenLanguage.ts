import type EventBus from 'diagram-js/lib/core/EventBus';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';
import i18next from 'i18next';

/** As diagram-js has it; whoever shows texts writes them anew then. */
export const LANGUAGE_CHANGED = 'i18n.changed';

interface Minimap {
  isOpen(): boolean;
  open(): void;
  close(): void;
}

/** Says everything anew when the page's language changes: the diagram stays, and so does what can be undone. */
export class SpokenLanguage {
  static $inject = ['eventBus', 'elementRegistry', 'popupMenu', 'minimap'];

  constructor(
    private readonly eventBus: EventBus,
    private readonly elementRegistry: ElementRegistry,
    private readonly popupMenu: PopupMenu,
    private readonly minimap: Minimap,
  ) {
    const changed = () => this.sayAnew();
    i18next.on('languageChanged', changed);
    eventBus.on('diagram.destroy', () => i18next.off('languageChanged', changed));
  }

  private sayAnew() {
    this.popupMenu.close();
    // Its button says what it does only when that has changed.
    if (this.minimap.isOpen()) {
      this.minimap.open();
    } else {
      this.minimap.close();
    }
    this.eventBus.fire(LANGUAGE_CHANGED);
    // Times stand on the diagram in words, and the menu beside an element speaks as well.
    this.eventBus.fire('elements.changed', { elements: this.elementRegistry.getAll() });
  }
}
