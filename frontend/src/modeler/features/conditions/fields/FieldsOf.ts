import type { Ask, Question, QuestionOf } from '../condition';
import type { ConditionContext } from '../context';

/** What the fields of a question need. */
export interface FieldsOf<A extends Ask> {
  id: string;
  question: QuestionOf<A>;
  context: ConditionContext;
  onChange: (question: Question) => void;
}
