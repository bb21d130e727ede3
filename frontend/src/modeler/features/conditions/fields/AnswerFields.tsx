import { useTranslation } from 'react-i18next';
import { Suggested } from '../../../../components/Suggested';
import { plainAnswer } from '../../../model/answers';
import { EQUALITIES } from '../condition';
import type { Send } from '../context';
import { lacksOf } from '../lacks';
import { Choice } from '../../../../components/Choice';
import type { FieldsOf } from './FieldsOf';
import { MessageChoice } from './MessageChoice';

export function AnswerFields({ id, question, context, onChange }: FieldsOf<'answer'>) {
  const { t } = useTranslation();
  const { of, comparison, word } = question;
  const lack = lacksOf(question).word;
  return (
    <>
      <MessageChoice
        id={`${id}-of`}
        value={of}
        sends={context.sends}
        onChange={(chosen) => onChange({ ...question, of: chosen })}
      />
      <Choice
        id={`${id}-comparison`}
        label={t('conditions.fields.comparison')}
        value={comparison}
        options={EQUALITIES}
        name={(each) => t(`conditions.comparisons.${each}`)}
        onChange={(chosen) => onChange({ ...question, comparison: chosen })}
      />
      <Suggested
        size="sm"
        id={`${id}-word`}
        labelText={t('conditions.fields.word')}
        helperText={t('conditions.hints.word')}
        suggestions={answersOf(of, context.sends)}
        value={word}
        fault={lack && t(`conditions.lacks.${lack}`, { word: plainAnswer(word) })}
        onChange={({ target }) => onChange({ ...question, word: target.value })}
      />
    </>
  );
}

function answersOf(of: string, sends: Send[]): string[] {
  const meant = sends.filter(({ id }) => of === '' || of === id);
  const answers = meant.flatMap((send) => send.answers ?? []);
  return [...new Set(['yes', 'no', ...answers.map(plainAnswer)])];
}
