import type Modeler from 'bpmn-js/lib/Modeler';
import type Canvas from 'diagram-js/lib/core/Canvas';
import { parts, text, isA, type Bo } from '../../modeler/model/bo';

/** What the cascade is called on the diagram; several processes are called as their first. */
export function cascadeName(modeler: Modeler | undefined): string | undefined {
  if (!modeler) {
    return undefined;
  }
  const root = modeler.get<Canvas>('canvas').getRootElements()[0]?.businessObject as Bo | undefined;
  if (!root) {
    return undefined;
  }
  const participant = isA(root, 'bpmn:Collaboration') ? parts(root, 'participants')[0] : undefined;
  return text(participant ?? root, 'name');
}
