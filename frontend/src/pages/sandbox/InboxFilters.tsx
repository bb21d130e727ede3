import { Select, SelectItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useBehaviours, type InboxFilter } from '../../api/sandbox';
import { TypedFilter } from '../../components/TypedFilter';
import { channelName } from '../../i18n/words';

interface Props {
  filter: InboxFilter;
  onChange: (changed: Partial<InboxFilter>) => void;
}

export function InboxFilters({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const channels = useBehaviours().data?.map(({ channel }) => channel) ?? [];
  return (
    <search className="filters" aria-label={t('sandbox.filter')}>
      <Select
        id="channel"
        labelText={t('sandbox.channel')}
        value={filter.channel ?? ''}
        onChange={(event) => onChange({ channel: event.target.value })}
      >
        <SelectItem value="" text={t('common.all')} />
        {channels.map((channel) => (
          <SelectItem key={channel} value={channel} text={channelName(channel)} />
        ))}
      </Select>
      <TypedFilter
        id="address"
        label={t('sandbox.address')}
        value={filter.to}
        onChange={(to) => onChange({ to })}
      />
    </search>
  );
}
