import { ConditionEditing } from './ConditionEditing';

export default {
  conditionEditing: ['type', ConditionEditing],
};
