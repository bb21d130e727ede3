import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect } from 'react';
import { useLanguage } from '../../../i18n/language';
import { say, type Finding } from '../../../modeler/lint';
import type { FindingMarks, Mark } from '../../../modeler/features/findings/FindingMarks';
import { CHOSEN } from '../../../modeler/features/findings/FindingMarks';
import { bySeverity, isError } from './words';

export function marksOf(findings: Finding[]): Mark[] {
  const elements = [...new Set(findings.map(({ element }) => element))];
  const at = (place: string) => bySeverity(findings).filter(({ element }) => element === place);
  return elements
    .map((element) => [element, at(element)] as const)
    .map(([element, found]) => ({
      element,
      severity: found.some(isError) ? 'error' : 'warning',
      count: found.length,
      label: found.map((finding) => say(finding).text).join('\n'),
    }));
}

/** Keeps the marks on the elements, and tells which one was clicked. */
export function useMarks(
  modeler: Modeler | undefined,
  findings: Finding[],
  onChoose: (element: string) => void,
) {
  const { language } = useLanguage();

  useEffect(() => {
    modeler?.get<FindingMarks>('findingMarks').show(marksOf(findings));
  }, [modeler, findings, language]);

  useEffect(() => {
    if (!modeler) {
      return;
    }
    const chosen = ({ element }: { element: string }) => onChoose(element);
    modeler.on(CHOSEN, chosen);
    return () => modeler.off(CHOSEN, chosen);
  }, [modeler, onChoose]);
}
