import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../api/webhooks';
import { stateOf } from './state';

const COLOURS = { on: 'green', failing: 'red', paused: 'gray', off: 'red' } as const;

export function WebhookTag({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const state = stateOf(webhook);
  return (
    <Tag type={COLOURS[state]} size="sm">
      {t(`webhooks.states.${state}`)}
    </Tag>
  );
}
