import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import { useEffect } from 'react';
import { fitLegibly } from '../viewport';

type View = ReturnType<Canvas['viewbox']>;

const CLOSE = 0.5;

/** Two diagrams show the same part of the plane: where one is moved or zoomed, so is the other. */
export function useSameView(one?: NavigatedViewer, other?: NavigatedViewer) {
  useEffect(() => {
    if (!one || !other) {
      return;
    }
    const stops = [follow(one, other), follow(other, one)];
    fitLegibly(width(one) >= width(other) ? one : other);
    return () => stops.forEach((stop) => stop());
  }, [one, other]);
}

const width = (viewer: NavigatedViewer) => viewer.get<Canvas>('canvas').viewbox().inner.width;

function follow(leader: NavigatedViewer, follower: NavigatedViewer) {
  const move = ({ viewbox: { x, y, width, height } }: { viewbox: View }) => {
    const canvas = follower.get<Canvas>('canvas');
    const there = canvas.viewbox();
    const apart = Math.max(
      Math.abs(there.x - x),
      Math.abs(there.y - y),
      Math.abs(there.width - width),
    );
    if (apart > CLOSE) {
      canvas.viewbox({ x, y, width, height });
    }
  };
  leader.on('canvas.viewbox.changed', move);
  return () => leader.off('canvas.viewbox.changed', move);
}
