import { Select, SelectItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../api/vocabulary';
import type { ChannelKey } from '../api/types';
import { channelName } from '../i18n/words';

interface Props {
  id: string;
  label: string;
  value: ChannelKey | undefined;
  /** Whether only those that need an address. */
  addressed?: boolean;
  /** Whether it may be left open, for a filter. */
  any?: boolean;
  onChange: (channel: ChannelKey | undefined) => void;
}

export function ChannelSelect({ id, label, value, addressed, any, onChange }: Props) {
  const { t } = useTranslation();
  const known = useVocabulary().data?.channels ?? [];
  const channels = known.filter(({ contact }) => !addressed || contact !== 'CUSTOMER');
  return (
    <Select
      id={id}
      labelText={label}
      value={value ?? ''}
      onChange={({ target }) => onChange((target.value || undefined) as ChannelKey | undefined)}
    >
      {any && <SelectItem value="" text={t('common.all')} />}
      {channels.map(({ key }) => (
        <SelectItem key={key} value={key} text={channelName(key)} />
      ))}
    </Select>
  );
}
