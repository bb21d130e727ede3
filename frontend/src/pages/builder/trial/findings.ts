import i18next from 'i18next';
import { ApiProblem } from '../../../api/problem';
import { translate } from '../../../i18n/words';

interface Finding {
  element: string;
  rule: string;
  severity: string;
  detail: string;
  fix: string;
  values: Record<string, unknown>;
}

/** What the server found wrong with the diagram, if that is why it refused; warnings refuse nothing. */
export function findingsOf(error: unknown): Finding[] {
  const found = error instanceof ApiProblem ? error.members.findings : undefined;
  return Array.isArray(found)
    ? (found as Finding[]).filter(({ severity }) => severity !== 'warning')
    : [];
}

/** In the page's language; in the server's English where these pages have no words for it. */
export function findingWords({ rule, detail, fix, values }: Finding) {
  const words = (key: string, otherwise: string) =>
    i18next.exists(key) ? translate(key, values) : otherwise;
  return { text: words(`rules.${rule}.text`, detail), fix: words(`rules.${rule}.fix`, fix) };
}
