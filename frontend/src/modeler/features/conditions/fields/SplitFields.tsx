import { useTranslation } from 'react-i18next';
import { lacksOf } from '../lacks';
import { Choice } from '../../../../components/Choice';
import type { FieldsOf } from './FieldsOf';

export function SplitFields({ id, question, context, onChange }: FieldsOf<'split'>) {
  const { t } = useTranslation();
  const { split, variant } = lacksOf(question);
  const variants = (name: string) =>
    context.splits.find((each) => each.name === name)?.variants ?? [];
  return (
    <div className="condition-line__pair">
      <Choice
        id={`${id}-split`}
        label={t('conditions.fields.split')}
        value={question.split}
        options={context.splits.map(({ name }) => name)}
        name={(name) => name}
        fault={split && t(`conditions.lacks.${split}`)}
        onChange={(name) =>
          onChange({ ...question, split: name, variant: variants(name)[0] ?? '' })
        }
      />
      <Choice
        id={`${id}-variant`}
        label={t('conditions.fields.variant')}
        value={question.variant}
        options={variants(question.split)}
        name={(name) => name}
        fault={variant && t(`conditions.lacks.${variant}`)}
        onChange={(name) => onChange({ ...question, variant: name })}
      />
    </div>
  );
}
