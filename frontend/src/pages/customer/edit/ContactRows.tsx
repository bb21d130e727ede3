import { Add, TrashCan } from '@carbon/icons-react';
import { Button, Checkbox, IconButton } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../../api/vocabulary';
import { ChannelSelect } from '../../../components/ChannelSelect';
import { Field } from '../../../components/Field';
import type { ContactRow } from './card';
import type { ContactFault } from './faults';

interface Props {
  rows: ContactRow[];
  faults: (ContactFault | undefined)[];
  onChange: (rows: ContactRow[]) => void;
}

export function ContactRows({ rows, faults, onChange }: Props) {
  const { t } = useTranslation();
  const channels = useVocabulary().data?.channels ?? [];
  const edit = (index: number, news: Partial<ContactRow>) =>
    onChange(rows.map((row, each) => (each === index ? { ...row, ...news } : row)));
  const free = channels.find(
    ({ key, contact }) => contact !== 'CUSTOMER' && !rows.some(({ channel }) => channel === key),
  );
  return (
    <fieldset className="edit-rows">
      <legend>{t('customer.contacts')}</legend>
      {rows.map((row, index) => (
        <div className="edit-rows__row" key={index}>
          <ChannelSelect
            id={`contact-channel-${index}`}
            label={t('customer.channel')}
            addressed
            value={row.channel}
            onChange={(channel) => channel && edit(index, { channel })}
          />
          <Field
            id={`contact-address-${index}`}
            labelText={t('customer.address')}
            value={row.address}
            onChange={({ target }) => edit(index, { address: target.value })}
            fault={faults[index] && t(`customer.faults.${faults[index]}`)}
          />
          <IconButton
            kind="ghost"
            align="left"
            label={t('customer.removeContact', { row: index + 1 })}
            onClick={() => onChange(rows.filter((_, each) => each !== index))}
          >
            <TrashCan />
          </IconButton>
          <Checkbox
            id={`contact-unverified-${index}`}
            labelText={t('customer.unverified')}
            checked={row.unverified}
            onChange={(_event, { checked }) => edit(index, { unverified: checked })}
          />
        </div>
      ))}
      {free && (
        <Button
          kind="ghost"
          size="sm"
          renderIcon={Add}
          onClick={() => onChange([...rows, { channel: free.key, address: '', unverified: false }])}
        >
          {t('customer.addContact')}
        </Button>
      )}
    </fieldset>
  );
}
