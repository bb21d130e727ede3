import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { CampaignStatus } from '../../api/campaigns';

const COLOURS = {
  DRAFT: 'gray',
  PLANNED: 'purple',
  RUNNING: 'blue',
  PAUSED: 'warm-gray',
  DONE: 'green',
  STOPPED: 'gray',
  FAILED: 'red',
} as const;

export function StatusTag({ status }: { status: CampaignStatus }) {
  const { t } = useTranslation();
  return (
    <Tag type={COLOURS[status]} size="sm">
      {t(`campaigns.statuses.${status}`)}
    </Tag>
  );
}
