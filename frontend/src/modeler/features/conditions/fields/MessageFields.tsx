import { useTranslation } from 'react-i18next';
import { translate } from '../../../../i18n/words';
import { BECOMES } from '../../../expressions/vocabulary';
import { Choice } from '../../../../components/Choice';
import type { FieldsOf } from './FieldsOf';
import { MessageChoice } from './MessageChoice';

export function MessageFields({ id, question, context, onChange }: FieldsOf<'message'>) {
  const { t } = useTranslation();
  return (
    <>
      <MessageChoice
        id={`${id}-of`}
        value={question.of}
        sends={context.sends}
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
