import { SkeletonText } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '../../api/conditions';
import { useCount } from '../../api/segments';
import { useLanguage } from '../../i18n/language';

export function PeopleCount({ condition }: { condition: Condition }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { data, isError } = useCount(condition);
  if (isError) {
    return <span className="quiet">{t('segments.notCounted')}</span>;
  }
  return data ? data.count.toLocaleString(language) : <SkeletonText width="3rem" />;
}
