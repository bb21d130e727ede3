import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useState, type RefObject } from 'react';
import { useLanguage } from '../../i18n/language';
import { createViewer } from '../../modeler/createViewer';
import { fitLegibly, moveByTouch } from './viewport';

interface Drawn {
  viewer?: NavigatedViewer;
  error?: unknown;
}

export function useViewer(container: RefObject<HTMLElement | null>, xml: string): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({});
  const { language } = useLanguage();

  useEffect(() => {
    if (!container.current) {
      return;
    }
    const viewer = createViewer(container.current);
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
    // What is written on the diagram is drawn once, in the language of that moment.
  }, [container, xml, language]);

  return drawn;
}
