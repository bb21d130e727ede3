import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ZoomScroll from 'diagram-js/lib/navigation/zoomscroll/ZoomScroll';

const MARGIN = 24;
const PHONE_WIDTH = 672;
const LEGIBLE_SCALE = 0.6;

interface Fitting {
  smallestScale?: number;
  /** Pixels at the left that something lies on. */
  covered?: number;
}

/** Shows the whole diagram, or its beginning if the smallest scale leaves no room for more. */
export function fit(viewer: BaseViewer, { smallestScale = 0, covered = 0 }: Fitting = {}) {
  const canvas = viewer.get<Canvas>('canvas');
  const { inner, outer } = canvas.viewbox();
  const across = (outer.width - covered - 2 * MARGIN) / inner.width;
  const down = (outer.height - 2 * MARGIN) / inner.height;
  const scale = Math.max(Math.min(1, across, down), Math.min(down, smallestScale));
  const width = outer.width / scale;
  const height = outer.height / scale;
  const left = covered / scale;
  canvas.viewbox({
    x:
      scale > across
        ? inner.x - left - MARGIN / scale
        : inner.x - left + (inner.width - (width - left)) / 2,
    y: inner.y + (inner.height - height) / 2,
    width,
    height,
  });
}

export function fitLegibly(viewer: BaseViewer) {
  const { outer } = viewer.get<Canvas>('canvas').viewbox();
  fit(viewer, { smallestScale: outer.width < PHONE_WIDTH ? LEGIBLE_SCALE : 0 });
}

export function zoom(viewer: BaseViewer, step: 1 | -1) {
  viewer.get<ZoomScroll>('zoomScroll').stepZoom(step);
}

/** bpmn-js moves the canvas by mouse only; up and down stay with the page. */
export function moveByTouch(viewer: BaseViewer, container: HTMLElement) {
  let lastX: number | undefined;
  const down = ({ pointerType, clientX }: PointerEvent) => {
    lastX = pointerType === 'touch' ? clientX : undefined;
  };
  const move = ({ clientX }: PointerEvent) => {
    if (lastX !== undefined) {
      viewer.get<Canvas>('canvas').scroll({ dx: clientX - lastX, dy: 0 });
      lastX = clientX;
    }
  };
  const up = () => {
    lastX = undefined;
  };
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up };
  const entries = Object.entries(listeners) as [string, EventListener][];
  entries.forEach(([name, listener]) => container.addEventListener(name, listener));
  return () => entries.forEach(([name, listener]) => container.removeEventListener(name, listener));
}
