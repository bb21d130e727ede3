import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef } from 'react';
import { Badges, type Badge } from './Badges';

interface ElementClick {
  element: { id: string; type: string; labelTarget?: { id: string } };
}

const NOBODY_STANDS_HERE = /Flow|Association|Process|Collaboration|Participant|Lane|Data|Text/;

/** Keeps these badges at their elements, and tells which element was chosen. */
export function useBadges(
  viewer: NavigatedViewer | undefined,
  shown: Badge[],
  onChoose: (element: string) => void,
) {
  const choose = useRef(onChoose);
  const badges = useRef<Badges>(undefined);

  useEffect(() => {
    choose.current = onChoose;
  });

  useEffect(() => {
    if (!viewer) {
      return;
    }
    badges.current = new Badges(viewer, (element) => choose.current(element));
    viewer.on<ElementClick>('element.click', ({ element }) => {
      if (!NOBODY_STANDS_HERE.test(element.type)) {
        choose.current(element.labelTarget?.id ?? element.id);
      }
    });
  }, [viewer]);

  useEffect(() => {
    badges.current?.show(shown);
  }, [viewer, shown]);
}
