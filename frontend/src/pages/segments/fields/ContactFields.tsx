import { useTranslation } from 'react-i18next';
import type { ContactCondition } from '../../../api/conditions';
import { Choice } from '../../../components/Choice';
import { channelName } from '../../../i18n/words';
import { ALL_CHANNELS } from '../../../components/channels';
import type { FieldsOf } from './FieldsOf';

export function ContactFields({ id, leaf, onChange }: FieldsOf<ContactCondition>) {
  const { t } = useTranslation();
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
        id={`${id}-usable`}
        label={t('segments.fields.usable')}
        value={leaf.usable ? 'true' : 'false'}
        options={['true', 'false']}
        name={(usable) => t(`segments.fields.usables.${usable}`)}
        onChange={(usable) => onChange({ ...leaf, usable: usable === 'true' })}
      />
    </>
  );
}
