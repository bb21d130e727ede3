import type { Question } from './condition';
import type { ConditionContext } from './context';
import { AnswerFields } from './fields/AnswerFields';
import { ChannelFields } from './fields/ChannelFields';
import { ComparedFields } from './fields/ComparedFields';
import { CountFields } from './fields/CountFields';
import { DidFields } from './fields/DidFields';
import { MessageFields } from './fields/MessageFields';
import { SplitFields } from './fields/SplitFields';

interface Props {
  id: string;
  question: Question;
  context: ConditionContext;
  onChange: (question: Question) => void;
}

/** What a question of this kind has to be told. */
export function QuestionFields({ question, ...rest }: Props) {
  switch (question.ask) {
    case 'message':
      return <MessageFields question={question} {...rest} />;
    case 'answer':
      return <AnswerFields question={question} {...rest} />;
    case 'count':
      return <CountFields question={question} {...rest} />;
    case 'reachable':
    case 'subscribed':
      return <ChannelFields question={question} {...rest} />;
    case 'event':
    case 'customer':
      return <ComparedFields question={question} {...rest} />;
    case 'did':
      return <DidFields question={question} {...rest} />;
    case 'split':
      return <SplitFields question={question} {...rest} />;
    case 'targetAction':
      return null;
  }
}
