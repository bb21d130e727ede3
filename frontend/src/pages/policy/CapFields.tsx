import { Checkbox, CheckboxGroup } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Cap, ChannelKey } from '../../api/policy';
import { useTopics } from '../../api/topics';
import { Choice } from '../../components/Choice';
import { NumberField } from '../../components/NumberField';
import { RemoveButton } from '../../components/RemoveButton';
import { useTopicNames } from '../../components/useTopicNames';
import { useLanguage } from '../../i18n/language';
import { channelName } from '../../i18n/words';
import { ALL_CHANNELS } from '../../components/channels';
import { KINDS } from './draft';
import type { CapFaults } from './faults';
import { capInWords } from './inWords';

interface Props {
  number: number;
  cap: Cap;
  faults: CapFaults;
  onChange: (cap: Cap) => void;
  onRemove: () => void;
}

export function CapFields({ number, cap, faults, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const topics = useTopics().data ?? [];
  const topicName = useTopicNames();
  const id = `cap-${number}`;
  const { channels, topic, kind, most, days } = cap;
  const toggle = (channel: ChannelKey, on: boolean) =>
    onChange({
      ...cap,
      channels: ALL_CHANNELS.filter((each) => (each === channel ? on : channels.includes(each))),
    });
  return (
    <fieldset className="policy__card" aria-label={t('policy.caps.label', { number })}>
      <RemoveButton label={t('policy.caps.remove', { number })} onClick={onRemove} />
      <p className="policy__words">
        {most > 0 && days > 0 && capInWords(cap, topicName, language)}
      </p>
      <div className="policy__row">
        <NumberField
          id={`${id}-most`}
          label={t('policy.caps.most')}
          value={most || null}
          fault={faults.most && t('policy.most')}
          onChange={(value) => onChange({ ...cap, most: value ?? 0 })}
        />
        <Choice
          id={`${id}-kind`}
          label={t('policy.caps.kind')}
          value={kind}
          options={KINDS}
          name={(each) => t(`policy.caps.kinds.${each}`)}
          onChange={(chosen) => onChange({ ...cap, kind: chosen })}
        />
        <NumberField
          id={`${id}-days`}
          label={t('policy.caps.days')}
          value={days || null}
          fault={faults.days && t('policy.days')}
          onChange={(value) => onChange({ ...cap, days: value ?? 0 })}
        />
        <Choice
          id={`${id}-topic`}
          label={t('policy.caps.topic')}
          value={topic ?? ''}
          options={['', ...topics.map(({ name }) => name)]}
          name={(each) => (each ? topicName(each) : t('policy.caps.anyTopic'))}
          onChange={(chosen) => onChange({ ...cap, topic: chosen || null })}
        />
      </div>
      <CheckboxGroup className="policy__ticks" legendText={t('policy.caps.channels')}>
        {ALL_CHANNELS.map((channel) => (
          <Checkbox
            key={channel}
            id={`${id}-${channel}`}
            labelText={channelName(channel)}
            checked={channels.includes(channel)}
            onChange={(_event, { checked }) => toggle(channel, checked)}
          />
        ))}
      </CheckboxGroup>
    </fieldset>
  );
}
