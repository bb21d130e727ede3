import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';

export interface Badge {
  element: string;
  number: string;
  incidents?: string;
  /** How hot the element is, from 1 to 5; nothing where heat is not what is shown. */
  heat?: number;
  label: string;
}

const POSITION = { top: -14, right: 14 };
const SCALE = { min: 0.75, max: 1.25 };
const KIND = 'standing';

/** Badges are changed in place: one that is drawn anew would lose the focus and flicker. */
export class Badges {
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private readonly heats = new Map<string, number | undefined>();

  constructor(
    private readonly viewer: NavigatedViewer,
    private readonly onChoose: (element: string) => void,
  ) {}

  show(badges: Badge[]) {
    const elements = badges.map(({ element }) => element);
    [...this.buttons.keys()]
      .filter((element) => !elements.includes(element))
      .forEach((element) => this.remove(element));
    const registry = this.viewer.get<ElementRegistry>('elementRegistry');
    badges.filter(({ element }) => registry.get(element)).forEach((badge) => this.put(badge));
  }

  private put({ element, number: text, incidents, heat, label }: Badge) {
    const button = this.buttons.get(element) ?? this.add(element);
    button.title = label;
    button.replaceChildren(
      part('cds--visually-hidden', label),
      number(heat ? `badge__heat badge__heat--${heat}` : 'badge__runs', text),
      ...(incidents ? [number('badge__incidents', incidents)] : []),
    );
    this.colour(element, heat);
  }

  private add(element: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'badge';
    button.addEventListener('click', () => this.onChoose(element));
    this.overlays.add(element, KIND, { position: POSITION, scale: SCALE, html: button });
    this.buttons.set(element, button);
    return button;
  }

  private colour(element: string, heat: number | undefined) {
    const canvas = this.viewer.get<Canvas>('canvas');
    const former = this.heats.get(element);
    if (former !== heat) {
      if (former) {
        canvas.removeMarker(element, `heat-${former}`);
      }
      if (heat) {
        canvas.addMarker(element, `heat-${heat}`);
      }
      this.heats.set(element, heat);
    }
  }

  private remove(element: string) {
    this.colour(element, undefined);
    this.overlays.remove({ element, type: KIND });
    this.buttons.delete(element);
  }

  private get overlays() {
    return this.viewer.get<Overlays>('overlays');
  }
}

function part(name: string, text: string) {
  const span = document.createElement('span');
  span.className = name;
  span.textContent = text;
  return span;
}

// The hidden label says the numbers too, with their units.
function number(name: string, text: string) {
  const span = part(name, text);
  span.ariaHidden = 'true';
  return span;
}
