import type { Channel } from '../../../api/trial';

// Addresses that look right; a trial writes to nobody.
const EMAIL = 'customer@example.org';
const PHONE = '+79161234567';

const SAMPLES: Record<Channel, string> = {
  email: EMAIL,
  sms: PHONE,
  viber: PHONE,
  whatsapp: PHONE,
  call: PHONE,
  viberbot: 'sample-viber-user',
  telegram: '1000000001',
  push: 'sample-device',
  webpush: 'sample-browser',
  onsite: 'sample-visitor',
  chat: 'sample-chat',
  webhook: 'https://example.org/hook',
};

export const CHANNELS = Object.keys(SAMPLES) as Channel[];

export const isChannel = (key: string): key is Channel => key in SAMPLES;

export const sampleAddress = (channel: Channel): string => SAMPLES[channel];
