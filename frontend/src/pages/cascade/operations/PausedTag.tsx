import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';

export function PausedTag() {
  const { t } = useTranslation();
  return (
    <Tag type="warm-gray" size="sm" title={t('operations.pausedHint')}>
      {t('operations.paused')}
    </Tag>
  );
}
