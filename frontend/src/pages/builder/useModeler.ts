import type Modeler from 'bpmn-js/lib/Modeler';
import type Canvas from 'diagram-js/lib/core/Canvas';
import { useCallback, useEffect, useState, type RefObject } from 'react';
import { moveByTouch } from '../cascade/viewport';
import type { Desk } from './Desk';

interface Opened {
  modeler?: Modeler;
  error?: unknown;
}

/** A modeler for the diagram on the desk, made anew when somebody says "again". */
export function useModeler(
  desk: Desk,
  canvas: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
): Opened & { again: () => void } {
  const [opened, setOpened] = useState<Opened>({});
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => setAttempt((before) => before + 1), []);

  useEffect(() => {
    let gone = false;
    const unlessGone = (result: Opened) => !gone && setOpened(result);
    desk.open(canvas.current!, panel.current!).then(
      (modeler) => unlessGone({ modeler }),
      (error: unknown) => unlessGone({ error }),
    );
    return () => {
      gone = true;
      setOpened({});
      void desk.clear();
    };
  }, [desk, canvas, panel, attempt]);

  useEffect(() => {
    const { modeler } = opened;
    if (!modeler) {
      return;
    }
    const resizing = new ResizeObserver(() => modeler.get<Canvas>('canvas').resized());
    resizing.observe(canvas.current!);
    const stopTouch = moveByTouch(modeler, canvas.current!);
    return () => {
      resizing.disconnect();
      stopTouch();
    };
  }, [opened, canvas]);

  return { ...opened, again };
}
