import { Add } from '@carbon/icons-react';
import { Button, Checkbox } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Policy } from '../../api/policy';
import { WRITTEN_CHANNELS } from '../../components/channels';
import type { PolicyFaults } from './faults';
import { HoursFields } from './HoursFields';
import { HoursOfChannel } from './HoursOfChannel';

type Times = Policy['sendingTimes'];

interface Props {
  times: Times;
  faults: Pick<PolicyFaults, 'usual' | 'channels'>;
  onChange: (times: Times) => void;
}

export function SendingHours({ times, faults, onChange }: Props) {
  const { t } = useTranslation();
  const { on, usual, channels } = times;
  // People call when they are at work.
  const free = WRITTEN_CHANNELS.filter((each) => !channels.some(({ channel }) => channel === each));
  const replace = (index: number, ...by: Times['channels']) =>
    onChange({ ...times, channels: channels.toSpliced(index, 1, ...by) });
  return (
    <section className="policy__part" aria-labelledby="policy-hours">
      <h2 id="policy-hours">{t('policy.hours.title')}</h2>
      <p className="quiet">{t('policy.hours.hint')}</p>
      <Checkbox
        id="policy-hours-on"
        labelText={t('policy.hours.on')}
        checked={on}
        onChange={(_event, { checked }) => onChange({ ...times, on: checked })}
      />
      {!on && <p className="policy__words">{t('policy.hours.off')}</p>}
      {on && (
        <>
          <fieldset className="policy__card">
            <legend>{t('policy.hours.usual')}</legend>
            <HoursFields
              id="hours-usual"
              hours={usual}
              faults={faults.usual}
              onChange={(changed) => onChange({ ...times, usual: changed })}
            />
          </fieldset>
          {channels.map((own, index) => (
            <HoursOfChannel
              key={own.channel}
              own={own}
              free={free}
              faults={faults.channels[index] ?? {}}
              onChange={(changed) => replace(index, changed)}
              onRemove={() => replace(index)}
            />
          ))}
          {free[0] && (
            <Button
              kind="ghost"
              size="sm"
              renderIcon={Add}
              onClick={() =>
                onChange({ ...times, channels: [...channels, { channel: free[0]!, hours: usual }] })
              }
            >
              {t('policy.hours.add')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
