import { useTranslation } from 'react-i18next';
import { Field } from '../../../../components/Field';
import { channelName } from '../../../../i18n/words';
import { lacksOf } from '../lacks';
import { Choice } from '../../../../components/Choice';
import type { FieldsOf } from './FieldsOf';

export function ChannelFields({
  id,
  question,
  context,
  onChange,
}: FieldsOf<'reachable' | 'subscribed'>) {
  const { t } = useTranslation();
  const lack = lacksOf(question).channel;
  return (
    <>
      <Choice
        id={`${id}-channel`}
        label={t('conditions.fields.channel')}
        value={question.channel}
        options={context.channels.map(({ key }) => key)}
        name={channelName}
        onChange={(channel) => onChange({ ...question, channel })}
        fault={lack && t(`conditions.lacks.${lack}`)}
      />
      {question.ask === 'subscribed' && (
        <Field
          size="sm"
          id={`${id}-topic`}
          labelText={t('conditions.fields.topic')}
          helperText={t('conditions.hints.topic')}
          value={question.topic}
          onChange={(event) => onChange({ ...question, topic: event.target.value })}
        />
      )}
    </>
  );
}
