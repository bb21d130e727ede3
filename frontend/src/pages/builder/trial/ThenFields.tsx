import { Select, SelectItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '../../../api/trial';
import { Field } from '../../../components/Field';
import { channelName } from '../../../i18n/words';
import { faultsOf } from '../../cascade/eventProperties';
import { PropertyRows } from '../../cascade/PropertyRows';
import type { StoryFault } from './faults';
import type { Line } from './story';

export interface FieldsOf<K extends Line['kind']> {
  id: string;
  line: Extract<Line, { kind: K }>;
  tried: boolean;
  fault: StoryFault | undefined;
  onChange: (line: Line) => void;
}

export function EventFields({ id, line, tried, fault, onChange }: FieldsOf<'event'>) {
  const { t } = useTranslation();
  return (
    <>
      <Field
        id={`${id}-event`}
        labelText={t('trial.customerDoes')}
        placeholder={t('trial.eventExample')}
        value={line.event}
        onChange={(event) => onChange({ ...line, event: event.target.value })}
        fault={fault === 'eventMissing' ? t('trial.faults.eventMissing') : undefined}
      />
      <details className="trial-more" open={line.properties.length > 0}>
        <summary>{t('trial.eventProperties', { count: line.properties.length })}</summary>
        <PropertyRows
          id={`${id}-property`}
          rows={line.properties}
          faults={tried ? faultsOf(line.properties) : []}
          onChange={(properties) => onChange({ ...line, properties })}
        />
      </details>
    </>
  );
}

export function WithdrawalFields({
  id,
  line,
  channels,
  onChange,
}: FieldsOf<'withdraws'> & { channels: Channel[] }) {
  const { t } = useTranslation();
  return (
    <Select
      id={`${id}-channel`}
      labelText={t('trial.withdraws')}
      size="md"
      value={line.channel}
      onChange={(event) => onChange({ ...line, channel: event.target.value as Channel })}
    >
      {[...new Set([...channels, line.channel])].map((channel) => (
        <SelectItem key={channel} value={channel} text={channelName(channel)} />
      ))}
    </Select>
  );
}
