import { useTranslation } from 'react-i18next';
import type { SandboxMessage } from '../../api/types';
import { Moment } from '../../components/Moment';
import { ChannelTag } from '../../components/ChannelTag';
import { GiveReceipt } from './GiveReceipt';
import { GivenReceipts } from './GivenReceipts';
import { MessageBody } from './MessageBody';

export function MessageView({ message }: { message: SandboxMessage }) {
  const { t } = useTranslation();
  return (
    <article className="message">
      <h2>{message.subject ?? message.to}</h2>
      <p className="message__envelope">
        <ChannelTag channel={message.channel} />
        <span>
          {t('sandbox.to')}: {message.to}
        </span>
        <span>
          {t('sandbox.accepted')}: <Moment at={message.acceptedAt} />
        </span>
      </p>
      <MessageBody message={message} />
      <GiveReceipt message={message} />
      <GivenReceipts receipts={message.receipts} />
    </article>
  );
}
