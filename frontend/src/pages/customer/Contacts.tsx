import { useTranslation } from 'react-i18next';
import type { ChannelKey, ContactState, CustomerCard } from '../../api/types';
import { ChannelTag } from '../../components/ChannelTag';
import { Grid, type Column } from '../../components/Grid';
import { StateOfContact } from './StateOfContact';

interface Contact {
  channel: ChannelKey;
  address: string;
  state: ContactState;
}

export function Contacts({ card: { contacts, contactStates } }: { card: CustomerCard }) {
  const { t } = useTranslation();
  const rows = Object.entries(contacts ?? {}).map(([channel, address]) => ({
    channel: channel as ChannelKey,
    address,
    state: contactStates?.[channel] ?? ('active' as const),
  }));
  const columns: Column<Contact>[] = [
    {
      header: t('customer.channel'),
      cell: ({ channel }) => <ChannelTag channel={channel} />,
    },
    { header: t('customer.address'), cell: ({ address }) => address },
    { header: t('customer.state'), cell: (contact) => <StateOfContact {...contact} /> },
  ];
  return (
    <section className="section">
      <div className="section-head">
        <h2>{t('customer.contacts')}</h2>
      </div>
      {rows.length > 0 ? (
        <Grid
          label={t('customer.contacts')}
          columns={columns}
          rows={rows}
          rowKey={({ channel }) => channel}
        />
      ) : (
        <p className="quiet">{t('customer.noContacts')}</p>
      )}
    </section>
  );
}
