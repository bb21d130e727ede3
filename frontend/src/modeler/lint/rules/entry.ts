import { fault, type Rule } from '../rule';

/** As the server reads them: dates or times, in ISO 8601. */
const DATES = /^P(?=\d)(\d{1,3}Y)?(\d{1,4}M)?(\d{1,5}D)?$/;
const TIMES = /^P(\d{1,5}D)?T(?=\d)(\d{1,5}H)?(\d{1,5}M)?(\d{1,8}S)?$/;
const NOTHING = /^[PT0YMDHS]*$/;

const named = (said: string) => ['always', 'once', 'not-while-running'].includes(said);
const span = (said: string) => (DATES.test(said) || TIMES.test(said)) && !NOTHING.test(said);

/** It is said who may enter again in a way that makes sense. */
export const reentry: Rule = {
  name: 'reentry',
  severity: 'error',
  check: ({ diagram }) => {
    const said = diagram.property('reentry');
    return said === undefined || named(said) || span(said)
      ? []
      : [fault(diagram.process, { reentry: said })];
  },
};

/** What the rule is about is worth saying only where there is a rule. */
export const reentryKey: Rule = {
  name: 'reentry-key',
  severity: 'warning',
  check: ({ diagram }) => {
    const key = diagram.property('reentryKey');
    return key !== undefined && ['always', undefined].includes(diagram.property('reentry'))
      ? [fault(diagram.process, { key })]
      : [];
  },
};

/** Priorities go from 1 to 100. */
export const priority: Rule = {
  name: 'priority',
  severity: 'error',
  check: ({ diagram }) => {
    const said = diagram.property('priority');
    return said === undefined || /^([1-9]\d?|100)$/.test(said)
      ? []
      : [fault(diagram.process, { priority: said })];
  },
};
