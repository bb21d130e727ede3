import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';
import EventBus from 'diagram-js/lib/core/EventBus';
import i18next from 'i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../../../i18n';
import { LANGUAGE_CHANGED, SpokenLanguage } from './SpokenLanguage';

const ELEMENTS = [{ id: 'start' }, { id: 'wait' }];

function diagram(open = false) {
  const bus = new EventBus();
  const heard: string[] = [];
  bus.on(LANGUAGE_CHANGED, () => heard.push(`in ${i18next.language}`));
  bus.on('elements.changed', ({ elements }: { elements: object[] }) =>
    heard.push(`${elements.length} drawn`),
  );
  const minimap = { isOpen: () => open, open: vi.fn(), close: vi.fn() };
  const popup = { close: vi.fn() };
  new SpokenLanguage(
    bus,
    { getAll: () => ELEMENTS } as unknown as ElementRegistry,
    popup as unknown as PopupMenu,
    minimap,
  );
  return { bus, heard, minimap, popup };
}

describe('the language of a diagram', () => {
  beforeEach(() => speak('en'));

  it('changes with that of the page, and all is drawn in it', async () => {
    const { heard, popup } = diagram();
    await i18next.changeLanguage('ru');
    expect(heard).toEqual(['in ru', '2 drawn']);
    expect(popup.close).toHaveBeenCalledOnce();
  });

  it.each([
    ['open', true],
    ['close', false],
  ] as const)('leaves a minimap that is %s as it is', async (still, open) => {
    const { minimap } = diagram(open);
    await i18next.changeLanguage('ru');
    expect(minimap[still]).toHaveBeenCalledOnce();
    expect(minimap[open ? 'close' : 'open']).not.toHaveBeenCalled();
  });

  it('is of no matter once the diagram is put away', async () => {
    const { bus, heard } = diagram();
    bus.fire('diagram.destroy');
    await i18next.changeLanguage('ru');
    expect(heard).toEqual([]);
  });
});
