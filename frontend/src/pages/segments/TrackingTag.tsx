import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../api/segments';

export function TrackingTag({ segment: { tracked, settled } }: { segment: Segment }) {
  const { t } = useTranslation();
  const state = !tracked ? 'off' : settled ? 'on' : 'first';
  const colours = { off: 'gray', on: 'green', first: 'blue' } as const;
  return (
    <Tag type={colours[state]} size="sm">
      {t(`segments.tracking.${state}`)}
    </Tag>
  );
}
