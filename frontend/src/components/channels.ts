/** All that a customer is written to by. */
export const WRITTEN_CHANNELS = [
  'email',
  'sms',
  'viber',
  'viberbot',
  'whatsapp',
  'telegram',
  'push',
  'webpush',
  'onsite',
  'chat',
  'webhook',
] as const;

export const ALL_CHANNELS = [...WRITTEN_CHANNELS, 'call'] as const;
