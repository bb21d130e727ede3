import { Add } from '@carbon/icons-react';
import { Button, Select, SelectItem } from '@carbon/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition, Line } from './condition';
import { newQuestion, type ConditionContext } from './context';
import { LineForm } from './LineForm';

interface Props {
  id: string;
  condition: Condition;
  context: ConditionContext;
  onChange: (condition: Condition) => void;
}

export function Lines({ id, condition, context, onChange }: Props) {
  const { t } = useTranslation();
  const { join, lines } = condition;
  const adding = useRef<HTMLButtonElement>(null);
  const replace = (index: number, ...by: Line[]) =>
    onChange({ join, lines: lines.toSpliced(index, 1, ...by) });
  const add = () =>
    onChange({
      join,
      lines: [...lines, { question: newQuestion('message', context), not: false }],
    });
  return (
    <>
      {lines.length > 1 && (
        <Select
          size="sm"
          id={`${id}-join`}
          labelText={t('conditions.join')}
          value={join}
          onChange={(event) => onChange({ join: event.target.value as Condition['join'], lines })}
        >
          <SelectItem value="and" text={t('conditions.joins.and')} />
          <SelectItem value="or" text={t('conditions.joins.or')} />
        </Select>
      )}
      {lines.length === 0 && <p className="quiet">{t('conditions.none')}</p>}
      {lines.map((line, index) => (
        <LineForm
          key={index}
          id={`${id}-${index}`}
          number={index + 1}
          line={line}
          context={context}
          onChange={(changed) => replace(index, changed)}
          onRemove={() => {
            replace(index);
            // Else the focus would be nowhere.
            adding.current?.focus();
          }}
        />
      ))}
      <Button ref={adding} kind="ghost" size="sm" renderIcon={Add} onClick={add}>
        {t('conditions.add')}
      </Button>
    </>
  );
}
