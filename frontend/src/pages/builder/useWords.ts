import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect } from 'react';
import { useSegments } from '../../api/segments';
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
  const segments = useSegments().data;
  useEffect(() => {
    if (modeler && segments) {
      modeler.get<Vocabulary>('vocabulary').learnSegments(segments);
    }
  }, [modeler, segments]);
  return data;
}
