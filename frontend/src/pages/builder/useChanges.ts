import type Modeler from 'bpmn-js/lib/Modeler';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import { useEffect, useState } from 'react';

export interface Changes {
  /** Grows with each change of the diagram. */
  count: number;
  canUndo: boolean;
  canRedo: boolean;
}

const NONE: Changes = { count: 0, canUndo: false, canRedo: false };

/** Follows what an author does to the diagram; tells the listener of each change. */
export function useChanges(modeler: Modeler | undefined, onChange: () => void): Changes {
  const [changes, setChanges] = useState(NONE);

  useEffect(() => {
    if (!modeler) {
      return;
    }
    const stack = modeler.get<CommandStack>('commandStack');
    const note = () =>
      setChanges(({ count }) => ({
        count: count + 1,
        canUndo: stack.canUndo(),
        canRedo: stack.canRedo(),
      }));
    const changed = ({ trigger }: { trigger: string }) => {
      note();
      if (trigger !== 'clear') {
        onChange();
      }
    };
    note();
    modeler.on('commandStack.changed', changed);
    // Another diagram begins without a past, and without a word of the command stack.
    modeler.on('import.done', note);
    return () => {
      modeler.off('commandStack.changed', changed);
      modeler.off('import.done', note);
    };
  }, [modeler, onChange]);

  return changes;
}
