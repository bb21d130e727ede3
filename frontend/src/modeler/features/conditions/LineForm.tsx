import { TrashCan } from '@carbon/icons-react';
import { IconButton, Select, SelectItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Ask, Line } from './condition';
import { ASKS, newQuestion, type ConditionContext } from './context';
import { isFilled } from './lacks';
import { QuestionFields } from './QuestionFields';
import { sentence } from './sentence';

interface Props {
  id: string;
  number: number;
  line: Line;
  context: ConditionContext;
  onChange: (line: Line) => void;
  onRemove: () => void;
}

export function LineForm({ id, number, line, context, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { question, not } = line;
  const said = isFilled(question)
    ? sentence(line, context.sends)
    : t(`conditions.asks.${question.ask}`);
  return (
    <fieldset className="condition-line">
      <legend>{t('conditions.line', { number, sentence: said })}</legend>
      <Select
        size="sm"
        id={`${id}-ask`}
        labelText={t('conditions.ask')}
        value={question.ask}
        onChange={(event) =>
          onChange({ question: newQuestion(event.target.value as Ask, context), not })
        }
      >
        {ASKS.map((ask) => (
          <SelectItem key={ask} value={ask} text={t(`conditions.asks.${ask}`)} />
        ))}
      </Select>
      <QuestionFields
        id={id}
        question={question}
        context={context}
        onChange={(changed) => onChange({ question: changed, not })}
      />
      <div className="condition-line__end">
        <Select
          size="sm"
          id={`${id}-not`}
          labelText={t('conditions.holds')}
          value={not ? 'no' : 'yes'}
          onChange={(event) => onChange({ question, not: event.target.value === 'no' })}
        >
          <SelectItem value="yes" text={t('conditions.answers.yes')} />
          <SelectItem value="no" text={t('conditions.answers.no')} />
        </Select>
        <IconButton
          kind="ghost"
          size="sm"
          align="left"
          label={t('conditions.remove', { number })}
          onClick={onRemove}
        >
          <TrashCan />
        </IconButton>
      </div>
    </fieldset>
  );
}
