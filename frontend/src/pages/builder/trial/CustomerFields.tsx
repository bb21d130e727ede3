import { ContentSwitcher, Switch } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import { faultsOf } from '../../cascade/eventProperties';
import { PropertyRows } from '../../cascade/PropertyRows';
import { ContactRows } from './ContactRows';
import type { Telling } from './story';

const WHO = ['invented', 'known'] as const;

export interface SectionProps {
  telling: Telling;
  tried: boolean;
  edit: (edited: Partial<Telling>) => void;
}

export function CustomerFields({ telling, tried, edit }: SectionProps) {
  const { t } = useTranslation();
  return (
    <div className="trial-fields">
      <ContentSwitcher
        aria-label={t('trial.customer')}
        size="sm"
        selectedIndex={WHO.indexOf(telling.who)}
        onChange={({ name }) => edit({ who: name as Telling['who'] })}
      >
        {WHO.map((who) => (
          <Switch key={who} name={who} text={t(`trial.who.${who}`)} />
        ))}
      </ContentSwitcher>
      {telling.who === 'known' ? (
        <Field
          id="trial-customer"
          labelText={t('trial.customerId')}
          helperText={t('trial.knownHint')}
          value={telling.id}
          onChange={(event) => edit({ id: event.target.value })}
          fault={tried && !telling.id.trim() ? t('trial.faults.idMissing') : undefined}
        />
      ) : (
        <Invented telling={telling} tried={tried} edit={edit} />
      )}
    </div>
  );
}

function Invented({ telling, tried, edit }: SectionProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="trial-pair">
        <Field
          id="trial-locale"
          labelText={t('trial.locale')}
          placeholder="en"
          value={telling.locale}
          onChange={(event) => edit({ locale: event.target.value })}
        />
        <Field
          id="trial-time-zone"
          labelText={t('trial.timeZone')}
          placeholder="Europe/Moscow"
          value={telling.timeZone}
          onChange={(event) => edit({ timeZone: event.target.value })}
        />
      </div>
      <ContactRows contacts={telling.contacts} onChange={(contacts) => edit({ contacts })} />
      <PropertyRows
        id="trial-attribute"
        legend={t('trial.attributes')}
        hint={t('trial.attributesHint')}
        rows={telling.attributes}
        faults={tried ? faultsOf(telling.attributes) : []}
        onChange={(attributes) => edit({ attributes })}
      />
    </>
  );
}
