import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect } from 'react';
import { useVocabulary } from '../../api/vocabulary';
import type { Vocabulary } from '../../modeler/features/vocabulary/Vocabulary';

/** Tells the modeler what the server knows. */
export function useWords(modeler: Modeler | undefined) {
  const { data } = useVocabulary();
  useEffect(() => {
    if (modeler && data) {
      modeler.get<Vocabulary>('vocabulary').learn(data);
    }
  }, [modeler, data]);
  return data;
}
