import { useTranslation } from 'react-i18next';
import type { ConsentCondition } from '../../../api/conditions';
import { useTopics } from '../../../api/topics';
import { Choice } from '../../../components/Choice';
import { useTopicNames } from '../../../components/useTopicNames';
import { channelName } from '../../../i18n/words';
import { ALL_CHANNELS } from '../../../components/channels';
import { CONSENT_STATES } from '../condition/choices';
import type { FieldsOf } from './FieldsOf';

const WHOLE_CHANNEL = '*';

export function ConsentFields({ id, leaf, onChange }: FieldsOf<ConsentCondition>) {
  const { t } = useTranslation();
  const topics = useTopics().data ?? [];
  const topicName = useTopicNames();
  return (
    <>
      <Choice
        id={`${id}-channel`}
        label={t('segments.fields.channel')}
        value={leaf.channel}
        options={ALL_CHANNELS}
        name={channelName}
        onChange={(channel) => onChange({ ...leaf, channel })}
      />
      <Choice
        id={`${id}-topic`}
        label={t('segments.fields.topic')}
        value={leaf.topic}
        options={[WHOLE_CHANNEL, ...topics.map(({ name }) => name)]}
        name={(topic) =>
          topic === WHOLE_CHANNEL ? t('segments.fields.wholeChannel') : topicName(topic)
        }
        onChange={(topic) => onChange({ ...leaf, topic })}
      />
      <Choice
        id={`${id}-state`}
        label={t('segments.fields.state')}
        value={leaf.state}
        options={CONSENT_STATES}
        name={(state) => t(`segments.words.states.${state}`)}
        onChange={(state) => onChange({ ...leaf, state })}
      />
    </>
  );
}
