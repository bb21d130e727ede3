import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { ProviderReport } from '../../api/types';

const COLOURS = { UP: 'green', THROTTLED: 'warm-gray', DOWN: 'red' } as const;

export function ProviderState({ state }: { state: ProviderReport['state'] | null }) {
  const { t } = useTranslation();
  return (
    <Tag type={state ? COLOURS[state] : 'gray'} size="sm">
      {t(`providers.states.${state ?? 'NONE'}`)}
    </Tag>
  );
}
