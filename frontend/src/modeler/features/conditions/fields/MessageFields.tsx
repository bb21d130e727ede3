import { useTranslation } from 'react-i18next';
import { translate } from '../../../../i18n/words';
import { BECOMES } from '../../../expressions/vocabulary';
import { messageName } from '../sentence';
import { Choice } from './Choice';
import type { FieldsOf } from './FieldsOf';

export function MessageFields({ id, question, context, onChange }: FieldsOf<'message'>) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        id={`${id}-of`}
        label={t('conditions.fields.message')}
        value={question.of}
        options={['', ...context.sends.map((send) => send.id)]}
        name={(of) => messageName(of, context.sends)}
        onChange={(of) => onChange({ ...question, of })}
      />
      <Choice
        id={`${id}-became`}
        label={t('conditions.fields.became')}
        value={question.became}
        options={BECOMES}
        name={(became) => translate(`conditions.became.${became}`)}
        onChange={(became) => onChange({ ...question, became })}
      />
    </>
  );
}
