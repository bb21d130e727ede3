import { useTranslation } from 'react-i18next';
import { Suggested } from '../../../../components/Suggested';
import { lacksOf } from '../lacks';
import { DurationField } from './DurationField';
import type { FieldsOf } from './FieldsOf';

export function DidFields({ id, question, context, onChange }: FieldsOf<'did'>) {
  const { t } = useTranslation();
  const { event, within } = lacksOf(question);
  return (
    <>
      <Suggested
        size="sm"
        id={`${id}-event`}
        labelText={t('conditions.fields.event')}
        suggestions={context.events}
        value={question.event}
        fault={event && t(`conditions.lacks.${event}`)}
        onChange={({ target }) => onChange({ ...question, event: target.value })}
      />
      <DurationField
        id={`${id}-within`}
        value={question.within}
        fault={within && t(`conditions.lacks.${within}`)}
        onChange={(changed) => onChange({ ...question, within: changed })}
      />
    </>
  );
}
