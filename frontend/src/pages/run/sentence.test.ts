import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../api/types';
import { speak } from '../../i18n';
import { furtherDetail, sentence } from './sentence';

const rub = { amount: '2.40', currency: 'RUB' };

function entry(kind: string, rest: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    at: '2025-11-22T03:40:00Z',
    kind: kind as TimelineEntry['kind'],
    element: null,
    name: null,
    channel: null,
    messageId: null,
    reason: null,
    duration: null,
    cost: null,
    late: false,
    detail: null,
    ...rest,
  };
}

const cases: [TimelineEntry, en: string, ru: string][] = [
  [
    entry('run.started', { detail: 'Order Placed' }),
    'Started by the event “Order Placed”',
    'Начато событием «Order Placed»',
  ],
  [entry('run.started'), 'Started', 'Начато'],
  [
    entry('channel.skipped', { channel: 'email', reason: 'MISSING_CONTACT' }),
    'Email skipped: no contact',
    'Email: канал пропущен (нет контакта)',
  ],
  [
    entry('channel.skipped', { channel: 'viber', reason: 'NO_CONSENT' }),
    'Viber skipped: no consent',
    'Viber: канал пропущен (нет согласия)',
  ],
  [entry('message.queued', { channel: 'sms' }), 'SMS queued', 'SMS: в очереди'],
  [entry('message.sent', { channel: 'viber' }), 'Viber sent', 'Viber: отправлено'],
  [
    entry('message.sent', { channel: 'sms', cost: rub }),
    'SMS sent, 2.40 RUB',
    'SMS: отправлено, 2,40 ₽',
  ],
  [
    entry('message.delivered', { channel: 'sms', cost: rub }),
    'SMS delivered, 2.40 RUB',
    'SMS: доставлено, 2,40 ₽',
  ],
  [entry('message.opened', { channel: 'email' }), 'Email opened', 'Email: прочитано'],
  [
    entry('message.clicked', { channel: 'email' }),
    'Email: link clicked',
    'Email: переход по ссылке',
  ],
  [
    entry('message.replied', { channel: 'whatsapp' }),
    'WhatsApp: customer replied',
    'WhatsApp: клиент ответил',
  ],
  [
    entry('message.skipped', { channel: 'push', reason: 'FREQUENCY_CAP' }),
    'Push not sent: too many messages lately',
    'Push: не отправлено (слишком частые сообщения)',
  ],
  [
    entry('message.failed', { channel: 'telegram', reason: 'PROVIDER_DOWN' }),
    'Telegram failed: provider does not answer',
    'Telegram: ошибка отправки (провайдер не отвечает)',
  ],
  [
    entry('message.bounced', { channel: 'email', reason: 'HARD_BOUNCE' }),
    'Email bounced: no such address',
    'Email: вернулось (нет такого адреса)',
  ],
  [
    entry('message.expired', { channel: 'sms' }),
    'SMS expired before it was sent',
    'SMS: устарело до отправки',
  ],
  [
    entry('message.cancelled', { channel: 'email' }),
    'Email cancelled before it was sent',
    'Email: отменено до отправки',
  ],
  [
    entry('message.unknown', { channel: 'sms' }),
    'SMS: it is unknown whether it was sent',
    'SMS: неизвестно, отправлено ли',
  ],
  [
    entry('wait.timedOut', { channel: 'viber', duration: 'PT5M' }),
    'Viber: no receipt within 5 min',
    'Viber: нет квитанции за 5 мин',
  ],
  [
    entry('wait.timedOut', { name: 'Wait for the call' }),
    'Wait for the call: no receipt in time',
    'Wait for the call: нет квитанции в срок',
  ],
  [
    entry('incident.opened', { detail: 'Bad credentials' }),
    'Incident: Bad credentials',
    'Инцидент: Bad credentials',
  ],
  [entry('incident.closed'), 'Incident resolved', 'Инцидент устранён'],
  [entry('run.ended', { detail: 'Delivered' }), 'Ended: Delivered', 'Завершено: Delivered'],
  [
    entry('run.ended', { detail: 'target-action' }),
    'Ended: target action',
    'Завершено: целевое действие',
  ],
  [entry('run.cancelled'), 'Run cancelled', 'Прохождение отменено'],
];

describe.each([
  ['en', 1],
  ['ru', 2],
] as const)('the timeline in %s', (language, column) => {
  beforeAll(async () => {
    await speak(language);
  });

  it.each(cases.map((row) => [row[0].kind, row[0], row[column]] as const))(
    'tells %s',
    (_kind, said, expected) => {
      expect(sentence(said).replaceAll('\u00a0', ' ')).toBe(expected);
    },
  );
});

describe('the timeline', () => {
  it('knows a sentence for every kind, without gaps, in both languages', async () => {
    for (const language of ['en', 'ru']) {
      await i18next.changeLanguage(language);
      for (const [said] of cases) {
        expect(sentence(said)).not.toMatch(/\{\{|undefined|null|timeline\./);
      }
    }
  });

  it.each(['run', 'run.paused', 'message', 'constructor', ''])(
    'does not break at the unknown kind "%s"',
    (kind) => {
      expect(sentence(entry(kind, { channel: 'sms', reason: 'NEW_REASON' }))).toContain(kind);
    },
  );

  it('tells a detail once', async () => {
    await speak('en');
    expect(furtherDetail(entry('run.ended', { detail: 'Delivered' }))).toBeUndefined();
    expect(furtherDetail(entry('run.cancelled', { detail: 'stopped' }))).toBe(
      'the cascade was stopped',
    );
    expect(furtherDetail(entry('message.failed', { detail: '550 no mailbox' }))).toBe(
      '550 no mailbox',
    );
  });
});
