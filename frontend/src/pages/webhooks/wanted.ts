import type { WantedWebhook, Webhook } from '../../api/webhooks';
import { FACTS } from './facts';

/** A webhook as it is edited. */
export interface WebhookDraft {
  url: string;
  description: string;
  all: boolean;
  events: string[];
}

export const NEW_WEBHOOK: WebhookDraft = {
  url: '',
  description: '',
  all: true,
  events: ['message.delivered', 'run.ended'],
};

export const draftOf = ({ url, description, events }: Webhook): WebhookDraft => ({
  url,
  description,
  all: events.length === 0,
  events: events.length === 0 ? NEW_WEBHOOK.events : events,
});

export const wantedOf = (draft: WebhookDraft, enabled: boolean): WantedWebhook => ({
  url: draft.url.trim(),
  description: draft.description.trim(),
  events: draft.all ? [] : FACTS.filter((fact) => draft.events.includes(fact)),
  enabled,
});

export interface WebhookFaults {
  url?: 'urlWrong';
  description?: 'descriptionLong';
  events?: 'noFact';
}

export function faultsOf({ url, description, all, events }: WebhookDraft): WebhookFaults {
  return {
    ...(!isWebAddress(url.trim()) && { url: 'urlWrong' }),
    ...(description.trim().length > 200 && { description: 'descriptionLong' }),
    ...(!all && events.length === 0 && { events: 'noFact' }),
  };
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text) || text.length > 2000) {
    return false;
  }
  const { protocol, username, host } = new URL(text);
  return /^https?:$/.test(protocol) && !username && host !== '';
}
