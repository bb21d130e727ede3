import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import { useEffect } from 'react';
import type { Difference, Kind } from './differences';

const SIGN = { top: -12, left: -12 };
const CHOSEN = 'difference--chosen';

/** Marks what differs by a colour and, for those who cannot tell colours, by a sign. */
export function useDifferenceMarks(
  viewer: NavigatedViewer | undefined,
  differences: Difference[] | undefined,
  kinds: Kind[],
) {
  const shown = kinds.join(' ');
  useEffect(() => {
    if (!viewer || !differences) {
      return;
    }
    const canvas = viewer.get<Canvas>('canvas');
    const registry = viewer.get<ElementRegistry>('elementRegistry');
    const overlays = viewer.get<Overlays>('overlays');
    differences
      .filter(({ kind }) => shown.split(' ').includes(kind))
      .filter(({ element }) => registry.get(element) && element !== canvas.getRootElement().id)
      .forEach(({ element, kind, type }) => {
        canvas.addMarker(element, `difference--${kind}`);
        if (type !== 'sequenceFlow') {
          overlays.add(element, 'difference', { position: SIGN, html: sign(kind) });
        }
      });
  }, [viewer, differences, shown]);
}

function sign(kind: Kind): HTMLElement {
  const span = document.createElement('span');
  span.className = `difference-sign difference--${kind}`;
  span.ariaHidden = 'true';
  return span;
}

/** Brings an element into view and outlines it, if this diagram has it. */
export function showDifference(viewer: NavigatedViewer, element: string) {
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  registry.forEach(({ id }) => canvas.removeMarker(id, CHOSEN));
  if (registry.get(element) && element !== canvas.getRootElement().id) {
    canvas.addMarker(element, CHOSEN);
    canvas.scrollToElement(element);
  }
}
