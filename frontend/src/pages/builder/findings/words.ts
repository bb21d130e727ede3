import type { Finding } from '../../../modeler/lint';

export const isError = ({ severity }: Finding) => severity === 'error';

/** Errors first, otherwise in the order they were found. */
export const bySeverity = (findings: Finding[]) => [
  ...findings.filter(isError),
  ...findings.filter((each) => !isError(each)),
];
