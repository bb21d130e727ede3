import { Select, SelectItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Becomes, Channel } from '../../../api/trial';
import { Field } from '../../../components/Field';
import { channelName } from '../../../i18n/words';
import { faultsOf } from '../../cascade/eventProperties';
import { PropertyRows } from '../../cascade/PropertyRows';
import type { StoryFault } from './faults';
import type { Line, SendStep } from './story';

const BECOMES: Becomes[] = [
  'delivered',
  'opened',
  'clicked',
  'replied',
  'bounced',
  'failed',
  'expired',
];

interface Props<K extends Line['kind']> {
  id: string;
  line: Extract<Line, { kind: K }>;
  tried: boolean;
  fault: StoryFault | undefined;
  onChange: (line: Line) => void;
}

export function StepFields({
  id,
  line,
  fault,
  steps,
  onChange,
}: Props<'step'> & { steps: SendStep[] }) {
  const { t } = useTranslation();
  const gone = !steps.some((step) => step.id === line.step);
  return (
    <div className="trial-pair">
      <Select
        id={`${id}-step`}
        labelText={t('trial.messageOf')}
        size="md"
        value={line.step}
        invalid={fault === 'stepMissing'}
        invalidText={t('trial.faults.stepMissing')}
        onChange={(event) => onChange({ ...line, step: event.target.value })}
      >
        {gone && <SelectItem value={line.step} text={t('trial.goneStep', { step: line.step })} />}
        {steps.map((step) => (
          <SelectItem key={step.id} value={step.id} text={step.name || step.id} />
        ))}
      </Select>
      <Select
        id={`${id}-becomes`}
        labelText={t('trial.becomes')}
        size="md"
        value={line.becomes}
        onChange={(event) => onChange({ ...line, becomes: event.target.value as Becomes })}
      >
        {BECOMES.map((each) => (
          <SelectItem key={each} value={each} text={t(`trial.statuses.${each}`)} />
        ))}
      </Select>
    </div>
  );
}

export function EventFields({ id, line, tried, fault, onChange }: Props<'event'>) {
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
}: Props<'withdraws'> & { channels: Channel[] }) {
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
