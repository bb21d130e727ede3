import { useTranslation } from 'react-i18next';
import type { ChannelKey, Policy } from '../../api/policy';
import { Choice } from '../../components/Choice';
import { channelName } from '../../i18n/words';
import type { HoursFaults } from './faults';
import { HoursFields } from './HoursFields';
import { RemoveButton } from '../../components/RemoveButton';

type Own = Policy['sendingTimes']['channels'][number];

interface Props {
  own: Own;
  free: ChannelKey[];
  faults: HoursFaults;
  onChange: (own: Own) => void;
  onRemove: () => void;
}

export function HoursOfChannel({ own, free, faults, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { channel, hours } = own;
  const name = channelName(channel);
  return (
    <fieldset className="policy__card">
      <legend>{t('policy.hours.own', { channel: name })}</legend>
      <RemoveButton label={t('policy.hours.remove', { channel: name })} onClick={onRemove} />
      <Choice
        id={`hours-${channel}-channel`}
        label={t('policy.hours.channel')}
        value={channel}
        options={[channel, ...free]}
        name={channelName}
        onChange={(chosen) => onChange({ ...own, channel: chosen })}
      />
      <HoursFields
        id={`hours-${channel}`}
        hours={hours}
        faults={faults}
        onChange={(changed) => onChange({ ...own, hours: changed })}
      />
    </fieldset>
  );
}
