export { kaskadRules } from './bpmnlint';
export { findings, type Finding } from './findings';
export type { Severity, Surroundings } from './rule';
export { say } from './say';
