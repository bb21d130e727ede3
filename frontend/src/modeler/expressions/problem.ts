import { translate } from '../../i18n/words';
import type { Complaint } from './complaint';

/** Says a complaint in the current language; people count characters from one. */
export function problemInWords({ problem, position, found }: Complaint): string {
  return translate(`conditions.problems.${problem}`, { found, position: position + 1 });
}
