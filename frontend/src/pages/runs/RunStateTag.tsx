import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { RunState } from '../../api/types';

const COLOURS = { ACTIVE: 'blue', ENDED: 'green', CANCELLED: 'gray' } as const;

export function RunStateTag({ state }: { state: RunState }) {
  const { t } = useTranslation();
  return (
    <Tag type={COLOURS[state]} size="sm">
      {t(`runs.states.${state}`)}
    </Tag>
  );
}
