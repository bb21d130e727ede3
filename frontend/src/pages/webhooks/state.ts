import type { Delivery, Webhook } from '../../api/webhooks';
import { translate } from '../../i18n/words';

export type WebhookState = 'on' | 'failing' | 'paused' | 'off';

export function stateOf({ enabled, switchedOff, failingSince }: Webhook): WebhookState {
  if (!enabled) {
    return switchedOff ? 'off' : 'paused';
  }
  return failingSince ? 'failing' : 'on';
}

/** What the receiver said, or why it has not. */
export function answerInWords({ state, status, problem }: Delivery): string {
  if (status != null) {
    return translate(`webhooks.answers.${state === 'DELIVERED' && !problem ? 'taken' : 'status'}`, {
      status,
    });
  }
  if (!problem) {
    return translate('webhooks.answers.none');
  }
  const why = /\((.*)\)\.$/.exec(problem)?.[1];
  if (why === undefined) {
    return problem;
  }
  const key = problem.includes('cannot be reached') ? 'unreachable' : 'lost';
  return translate(`webhooks.answers.${key}`, { why });
}
