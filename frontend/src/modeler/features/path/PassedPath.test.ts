import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import EventBus from 'diagram-js/lib/core/EventBus';
import { describe, expect, it, vi } from 'vitest';
import { PassedPath } from './PassedPath';

function drawn(...ids: string[]) {
  const bus = new EventBus();
  const canvas = { addMarker: vi.fn(), removeMarker: vi.fn() };
  const registry = { get: (id: string) => ids.find((each) => each === id) };
  const path = new PassedPath(
    bus,
    canvas as unknown as Canvas,
    registry as unknown as ElementRegistry,
  );
  return { bus, canvas, path };
}

describe('the path somebody took', () => {
  it('marks what is drawn of it, each once', () => {
    const { canvas, path } = drawn('start', 'loop');
    path.show(['start', 'loop', 'elsewhere', 'loop']);
    expect(canvas.addMarker.mock.calls.map(([id]) => id as string)).toEqual(['start', 'loop']);
  });

  it('is forgotten for another one', () => {
    const { canvas, path } = drawn('start', 'end');
    path.show(['start']);
    path.show(['end']);
    expect(canvas.removeMarker.mock.calls).toEqual([['start', 'passed']]);
  });

  it('is left alone once the diagram is put away', () => {
    const { bus, canvas, path } = drawn('start', 'end');
    path.show(['start']);
    bus.fire('diagram.destroy');
    path.show([]);
    path.show(['end']);
    expect(canvas.removeMarker).not.toHaveBeenCalled();
    expect(canvas.addMarker).toHaveBeenCalledOnce();
  });
});
