import { Tag } from '@carbon/react';
import { channelName } from '../i18n/words';

const COLOURS = {
  email: 'blue',
  sms: 'teal',
  viber: 'purple',
  viberbot: 'purple',
  whatsapp: 'green',
  telegram: 'cyan',
  push: 'magenta',
} as const;

export function ChannelTag({ channel }: { channel: string }) {
  return (
    <Tag type={COLOURS[channel as keyof typeof COLOURS] ?? 'gray'} size="sm">
      {channelName(channel)}
    </Tag>
  );
}
