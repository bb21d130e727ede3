import { useTranslation } from 'react-i18next';
import { Field } from '../../../../components/Field';
import { Suggested } from '../../../../components/Suggested';
import { COMPARISONS } from '../condition';
import { lacksOf } from '../lacks';
import { shown, typed } from '../values';
import { Choice } from '../../../../components/Choice';
import type { FieldsOf } from './FieldsOf';

export function ComparedFields({
  id,
  question,
  context,
  onChange,
}: FieldsOf<'event' | 'customer'>) {
  const { t } = useTranslation();
  const { path, value } = lacksOf(question);
  return (
    <>
      <Suggested
        size="sm"
        id={`${id}-path`}
        labelText={t(`conditions.fields.${question.ask}Path`)}
        helperText={t('conditions.hints.path')}
        suggestions={question.ask === 'customer' ? context.attributes : []}
        value={question.path}
        fault={path && t(`conditions.lacks.${path}`)}
        onChange={(event) => onChange({ ...question, path: event.target.value })}
      />
      <Choice
        id={`${id}-comparison`}
        label={t('conditions.fields.comparison')}
        value={question.comparison}
        options={COMPARISONS}
        name={(comparison) => t(`conditions.comparisons.${comparison}`)}
        onChange={(comparison) =>
          onChange({
            ...question,
            comparison,
            value: comparison === 'known' ? '' : question.value,
          })
        }
      />
      {question.comparison !== 'known' && (
        <Field
          size="sm"
          id={`${id}-value`}
          labelText={t('conditions.fields.value')}
          helperText={t('conditions.hints.value')}
          value={shown(question.value)}
          fault={value && t(`conditions.lacks.${value}`)}
          onChange={(event) => onChange({ ...question, value: typed(event.target.value) })}
        />
      )}
    </>
  );
}
