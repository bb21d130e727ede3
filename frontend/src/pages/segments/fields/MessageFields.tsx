import { useTranslation } from 'react-i18next';
import { useCascades } from '../../../api/cascades';
import type { MessageCondition } from '../../../api/conditions';
import { Choice } from '../../../components/Choice';
import { channelName } from '../../../i18n/words';
import { ALL_CHANNELS } from '../../../components/channels';
import { PROGRESS } from '../condition/choices';
import type { FieldsOf } from './FieldsOf';
import { OftenFields } from './OftenFields';

export function MessageFields(props: FieldsOf<MessageCondition>) {
  const { id, leaf, onChange } = props;
  const { t } = useTranslation();
  const cascades = useCascades().data ?? [];
  const nameOf = (key: string) => cascades.find((cascade) => cascade.key === key)?.name ?? key;
  return (
    <>
      <Choice
        id={`${id}-progress`}
        label={t('segments.fields.progress')}
        value={leaf.progress}
        options={PROGRESS}
        name={(progress) => t(`segments.fields.progresses.${progress}`)}
        onChange={(progress) => onChange({ ...leaf, progress })}
      />
      <OftenFields {...props} atLeastLabel={t('segments.fields.atLeastMessages')} />
      <Choice
        id={`${id}-channel`}
        label={t('segments.fields.channel')}
        value={leaf.channel ?? ''}
        options={['' as const, ...ALL_CHANNELS]}
        name={(channel) => (channel ? channelName(channel) : t('segments.fields.anyChannel'))}
        onChange={(channel) => onChange({ ...leaf, channel: channel || null })}
      />
      <Choice
        id={`${id}-cascade`}
        label={t('segments.fields.cascade')}
        value={leaf.cascade ?? ''}
        options={['', ...cascades.map(({ key }) => key)]}
        name={(key) => (key ? nameOf(key) : t('segments.fields.anyCascade'))}
        onChange={(cascade) => onChange({ ...leaf, cascade: cascade || null })}
      />
    </>
  );
}
