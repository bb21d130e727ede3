import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import { faultsOf } from '../../cascade/eventProperties';
import { PropertyRows } from '../../cascade/PropertyRows';
import type { SectionProps } from './CustomerFields';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function StartFields({
  telling,
  tried,
  edit,
  startEvent,
}: SectionProps & { startEvent: string | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="trial-fields">
      <p className="quiet">
        {startEvent ? t('trial.startsByEvent', { event: startEvent }) : t('trial.startsByHand')}
      </p>
      <Field
        id="trial-start"
        type="datetime-local"
        step={1}
        labelText={t('trial.startAt', { zone: HERE })}
        helperText={t('trial.startHint')}
        value={telling.at}
        onChange={(event) => edit({ at: event.target.value })}
      />
      <PropertyRows
        id="trial-property"
        rows={telling.properties}
        faults={tried ? faultsOf(telling.properties) : []}
        onChange={(properties) => edit({ properties })}
      />
    </div>
  );
}
