import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useState, type RefObject } from 'react';
import { fitLegibly, moveByTouch } from './viewport';

// CSS variables, so that a change of the theme repaints the diagram without drawing it again.
const COLOURS = {
  defaultFillColor: 'var(--cds-layer-02)',
  defaultStrokeColor: 'var(--cds-text-primary)',
};

interface Drawn {
  viewer?: NavigatedViewer;
  error?: unknown;
}

export function useViewer(container: RefObject<HTMLElement | null>, xml: string): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({});

  useEffect(() => {
    if (!container.current) {
      return;
    }
    const viewer = new NavigatedViewer({ container: container.current, bpmnRenderer: COLOURS });
    const stopTouch = moveByTouch(viewer, container.current);
    let gone = false;
    viewer.importXML(xml).then(
      () => {
        if (!gone) {
          fitLegibly(viewer);
          setDrawn({ viewer });
        }
      },
      (error: unknown) => {
        if (!gone) {
          setDrawn({ error });
        }
      },
    );
    return () => {
      gone = true;
      setDrawn({});
      stopTouch();
      viewer.destroy();
    };
  }, [container, xml]);

  return drawn;
}
