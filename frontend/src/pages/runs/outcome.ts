import type { Run } from '../../api/types';
import { word } from '../../i18n/words';

const TARGET_ACTION = 'target-action';

/** What the author called the end that was reached, or why there was none. */
export function outcomeName({
  state,
  outcome,
  outcomeName,
}: Pick<Run, 'state' | 'outcome' | 'outcomeName'>): string | undefined {
  return outcome && (state === 'CANCELLED' || outcome === TARGET_ACTION)
    ? word('outcomes', outcome)
    : (outcomeName ?? undefined);
}
