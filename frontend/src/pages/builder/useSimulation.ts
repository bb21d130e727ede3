import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useState } from 'react';

interface ToggleMode {
  toggleMode(active?: boolean): void;
}

/** Whether tokens run through the diagram at the moment, and the switch for it. */
export function useSimulation(modeler: Modeler | undefined) {
  const [active, setActive] = useState(false);

  useEffect(() => {
    if (!modeler) {
      return;
    }
    const toggled = (event: { active: boolean }) => setActive(event.active);
    modeler.on('tokenSimulation.toggleMode', toggled);
    return () => {
      modeler.off('tokenSimulation.toggleMode', toggled);
      setActive(false);
    };
  }, [modeler]);

  return { active, toggle: () => modeler?.get<ToggleMode>('toggleMode').toggleMode() };
}
