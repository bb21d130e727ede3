import type Modeler from 'bpmn-js/lib/Modeler';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import { nameOf as nameOfBo } from '../../modeler/nameOf';
import { boOf, type Element } from '../../modeler/services';
import { fit } from '../cascade/viewport';

export const undo = (modeler: Modeler) => modeler.get<CommandStack>('commandStack').undo();

export const redo = (modeler: Modeler) => modeler.get<CommandStack>('commandStack').redo();

export const toggleMinimap = (modeler: Modeler) =>
  modeler.get<{ toggle: () => void }>('minimap').toggle();

/** Fits the diagram into what the palette leaves of the canvas. */
export function fitBeside(modeler: Modeler, smallestScale = 0) {
  const palette = modeler.get<Canvas>('canvas').getContainer().querySelector('.djs-palette');
  fit(modeler, { smallestScale, covered: palette?.getBoundingClientRect().width ?? 0 });
}

/** Selects an element and brings it into sight, on whichever plane it lies. */
export function show(modeler: Modeler, id: string) {
  const element = modeler.get<ElementRegistry>('elementRegistry').get(id) as Element | undefined;
  if (!element) {
    return;
  }
  const canvas = modeler.get<Canvas>('canvas');
  const root = canvas.findRoot(element as never);
  if (root && root !== canvas.getRootElement()) {
    canvas.setRootElement(root);
  }
  modeler.get<Selection>('selection').select(element.parent ? (element as never) : []);
  if (element.parent) {
    canvas.scrollToElement(element as never, 80);
  }
}

/** What an element is called on the diagram; its id if it is not there. */
export function nameOf(modeler: Modeler | undefined, id: string): string {
  const element = modeler?.get<ElementRegistry>('elementRegistry').get(id) as Element | undefined;
  return element ? nameOfBo(boOf(element)) : id;
}
