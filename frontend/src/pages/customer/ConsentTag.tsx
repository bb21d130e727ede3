import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { ConsentState } from '../../api/types';

const COLOURS = { granted: 'green', denied: 'red', withdrawn: 'red', pending: 'blue' } as const;

export function ConsentTag({ state }: { state: ConsentState }) {
  const { t } = useTranslation();
  return (
    <Tag type={COLOURS[state]} size="sm">
      {t(`consents.${state}`)}
    </Tag>
  );
}
