export { ConditionEditor } from './ConditionEditor';
export type { ConditionContext } from './context';
export { conditionInWords } from './sentence';
