import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { SandboxMessage } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Moment } from '../../components/Moment';
import { ChannelTag } from '../../components/ChannelTag';

interface Props {
  messages: SandboxMessage[];
  chosen: string | undefined;
}

export function InboxList({ messages, chosen }: Props) {
  const { t } = useTranslation();
  const { search } = useLocation();
  if (messages.length === 0) {
    return <EmptyState title={t('sandbox.empty')} hint={t('sandbox.emptyHint')} />;
  }
  return (
    <ul className="inbox">
      {messages.map((message) => (
        <li key={message.id}>
          <Link
            className="inbox__item"
            to={{ pathname: `/sandbox/${message.id}`, search }}
            aria-current={message.id === chosen}
          >
            <span className="inbox__line">
              <ChannelTag channel={message.channel} />
              <LastReceipt message={message} />
              <Moment at={message.acceptedAt} />
            </span>
            <span className="inbox__to">{message.to}</span>
            <span className="inbox__text">{message.subject ?? message.text}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function LastReceipt({ message }: { message: SandboxMessage }) {
  const { t } = useTranslation();
  const receipt = message.receipts.at(-1);
  return (
    <span className="inbox__receipt">{receipt && t(`sandbox.statuses.${receipt.status}`)}</span>
  );
}
