import { Select, SelectItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import { channelName } from '../../../i18n/words';
import type { ConsentChoice, ContactRow } from './story';

const CHOICES: ConsentChoice[] = ['granted', 'pending', 'denied', 'withdrawn', 'none'];

interface Props {
  contacts: ContactRow[];
  onChange: (contacts: ContactRow[]) => void;
}

export function ContactRows({ contacts, onChange }: Props) {
  const { t } = useTranslation();
  const edit = (channel: string, edited: Partial<ContactRow>) =>
    onChange(contacts.map((row) => (row.channel === channel ? { ...row, ...edited } : row)));
  return (
    <fieldset className="trial-rows">
      <legend>{t('trial.contacts')}</legend>
      <p className="quiet">{t('trial.contactsHint')}</p>
      {contacts.map(({ channel, address, consent }) => (
        <div key={channel} className="trial-pair">
          <Field
            id={`trial-contact-${channel}`}
            labelText={channelName(channel)}
            placeholder={t('trial.noContact')}
            value={address}
            onChange={(event) => edit(channel, { address: event.target.value })}
          />
          <Select
            id={`trial-consent-${channel}`}
            labelText={t('trial.consent', { channel: channelName(channel) })}
            size="md"
            value={consent}
            onChange={(event) => edit(channel, { consent: event.target.value as ConsentChoice })}
          >
            {CHOICES.map((choice) => (
              <SelectItem key={choice} value={choice} text={t(`trial.consents.${choice}`)} />
            ))}
          </Select>
        </div>
      ))}
    </fieldset>
  );
}
