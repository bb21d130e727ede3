import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { ChannelKey, ContactState } from '../../api/types';
import { WhySuppressed } from './WhySuppressed';

const COLOURS = {
  active: 'green',
  unverified: 'warm-gray',
  bounced: 'red',
  blocked: 'red',
  complained: 'red',
} as const;

interface Props {
  channel: ChannelKey;
  address: string;
  state: ContactState;
}

export function StateOfContact({ channel, address, state }: Props) {
  const { t } = useTranslation();
  return (
    <div className="customer__state">
      <Tag type={COLOURS[state]} size="sm">
        {t(`customer.states.${state}.name`)}
      </Tag>
      {state !== 'active' && <p className="quiet">{t(`customer.states.${state}.means`)}</p>}
      {!['active', 'unverified'].includes(state) && (
        <WhySuppressed channel={channel} address={address} />
      )}
    </div>
  );
}
