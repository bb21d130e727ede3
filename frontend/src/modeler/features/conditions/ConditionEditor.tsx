import { ContentSwitcher, InlineNotification, Switch } from '@carbon/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition } from './condition';
import './conditions.scss';
import type { ConditionContext } from './context';
import { ExpressionField } from './ExpressionField';
import { isComplete } from './lacks';
import { Lines } from './Lines';
import { print } from './print';
import { read } from './read';

interface Props {
  /** The expression; empty if there is none yet. */
  value: string;
  context: ConditionContext;
  onChange: (expression: string) => void;
}

interface Draft {
  /** The value this was made of, or that was last told. */
  value: string;
  text: string;
  /** What is asked; nothing while the text is edited as it is. */
  asked: Condition | undefined;
}

/** Lets a person put a condition together from questions, or write it as an expression. */
export function ConditionEditor({ value, context, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [seen, setSeen] = useState(value);
  const [draft, setDraft] = useState(() => begin(value));
  if (value !== seen) {
    setSeen(value);
    if (value !== draft.value) {
      setDraft(begin(value));
    }
  }

  const tell = (expression: string, next: Omit<Draft, 'value'>) => {
    setDraft({ ...next, value: expression });
    if (expression !== draft.value) {
      onChange(expression);
    }
  };
  const ask = (asked: Condition) => {
    const expression = isComplete(asked) ? print(asked) : draft.value;
    tell(expression, { text: expression, asked });
  };
  const write = (text: string) => tell(text, { text, asked: undefined });
  const switchTo = (name: string | number | undefined) =>
    setDraft({ ...draft, asked: name === 'questions' ? read(draft.text) : undefined });

  const canBeAsked = read(draft.text) !== undefined;
  return (
    <div className="condition-editor">
      <ContentSwitcher
        size="sm"
        aria-label={t('conditions.modes')}
        selectedIndex={draft.asked ? 0 : 1}
        onChange={({ name }) => switchTo(name)}
      >
        <Switch
          name="questions"
          text={t('conditions.byQuestions')}
          disabled={!draft.asked && !canBeAsked}
        />
        <Switch name="expression" text={t('conditions.asExpression')} />
      </ContentSwitcher>
      {draft.asked ? (
        <Lines id={id} condition={draft.asked} context={context} onChange={ask} />
      ) : (
        <ExpressionField id={`${id}-text`} value={draft.text} context={context} onChange={write} />
      )}
      {draft.asked && !isComplete(draft.asked) && (
        <InlineNotification
          kind="info"
          lowContrast
          hideCloseButton
          title={t('conditions.incomplete')}
        />
      )}
    </div>
  );
}

function begin(value: string): Draft {
  return { value, text: value, asked: read(value) };
}
