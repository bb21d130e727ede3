import { TextArea } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { complaint, isExpression } from '../../expressions/complaint';
import { problemInWords } from '../../expressions/problem';
import type { ConditionContext } from './context';
import { read } from './read';

interface Props {
  id: string;
  value: string;
  context: ConditionContext;
  onChange: (value: string) => void;
}

const EXAMPLE = '${message.delivered}';

/** An expression as experts write it, checked while they type. */
export function ExpressionField({ id, value, context, onChange }: Props) {
  const { t } = useTranslation();
  const fault = useFault(value, context);
  const hint = read(value)
    ? t('conditions.hints.expression', { example: EXAMPLE })
    : t('conditions.unfit');
  return (
    <TextArea
      id={id}
      labelText={t('conditions.fields.expression')}
      helperText={hint}
      className="condition-expression"
      rows={4}
      spellCheck={false}
      value={value}
      invalid={fault !== undefined}
      invalidText={fault}
      aria-describedby={fault && `${id}-error-msg`}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function useFault(value: string, { channels }: ConditionContext): string | undefined {
  const { t } = useTranslation();
  const keys = channels.map(({ key }) => key);
  const found = complaint(value.trim(), keys);
  if (found) {
    return problemInWords(found);
  }
  return value.trim() === '' || isExpression(value)
    ? undefined
    : t('conditions.onlyText', { example: EXAMPLE });
}
