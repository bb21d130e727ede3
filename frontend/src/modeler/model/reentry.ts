export const RULES = ['always', 'once', 'not-while-running'];
export const WITHIN = 'within';

const FIRST_SPAN = 'P7D';

/** Which choice a process means by what it says about entering again; none if it says nothing. */
export function ruleOf(reentry: string | undefined): string {
  return reentry === undefined || RULES.includes(reentry) ? (reentry ?? '') : WITHIN;
}

/** What the process says then; without a rule there is nothing a key could be for. */
export function changed(rule: string, key: string | undefined) {
  return {
    reentry: rule === WITHIN ? FIRST_SPAN : rule || undefined,
    reentryKey: rule === '' || rule === 'always' ? undefined : key,
  };
}
