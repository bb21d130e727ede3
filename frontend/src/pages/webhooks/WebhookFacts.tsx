import { InlineNotification } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../api/webhooks';
import { Moment } from '../../components/Moment';
import { shortTime } from '../../format/time';
import { useLanguage } from '../../i18n/language';
import { factName } from './facts';
import { stateOf } from './state';
import { WebhookTag } from './WebhookTag';

export function WebhookFacts({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { url, events, createdAt, failingSince, switchedOff } = webhook;
  const state = stateOf(webhook);
  const trouble = {
    on: undefined,
    paused: t('webhooks.pausedHint'),
    failing: t('webhooks.failingSince', { when: shortTime(failingSince ?? '', language) }),
    off: t(switchedOff?.includes('410') ? 'webhooks.gone' : 'webhooks.failedForLong'),
  }[state];
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t('webhooks.url')}</dt>
          <dd>{url}</dd>
        </div>
        <div>
          <dt>{t('webhooks.state')}</dt>
          <dd>
            <WebhookTag webhook={webhook} />
          </dd>
        </div>
        <div className="webhook__told">
          <dt>{t('webhooks.told')}</dt>
          <dd>
            {events.length === 0 ? t('webhooks.everything') : events.map(factName).join(', ')}
          </dd>
        </div>
        <div>
          <dt>{t('webhooks.added')}</dt>
          <dd>
            <Moment at={createdAt} />
          </dd>
        </div>
      </dl>
      {trouble && (
        <InlineNotification
          className="webhook__trouble"
          kind={state === 'paused' ? 'info' : 'warning'}
          role="status"
          lowContrast
          hideCloseButton
          title={t(`webhooks.states.${state}`)}
          subtitle={trouble}
        />
      )}
    </>
  );
}
