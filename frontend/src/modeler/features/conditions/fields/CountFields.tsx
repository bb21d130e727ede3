import { useTranslation } from 'react-i18next';
import { REACHED } from '../../../expressions/vocabulary';
import { Choice } from '../../../../components/Choice';
import type { FieldsOf } from './FieldsOf';
import { WholeNumber } from './WholeNumber';

export function CountFields({ id, question, onChange }: FieldsOf<'count'>) {
  const { t } = useTranslation();
  return (
    <div className="condition-line__pair">
      <WholeNumber
        id={`${id}-least`}
        label={t('conditions.fields.atLeast')}
        value={question.atLeast}
        onChange={(atLeast) => onChange({ ...question, atLeast })}
      />
      <Choice
        id={`${id}-reached`}
        label={t('conditions.fields.reached')}
        value={question.became}
        options={REACHED}
        name={(became) => t(`conditions.reached.${became}`)}
        onChange={(became) => onChange({ ...question, became })}
      />
    </div>
  );
}
