import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language';

interface Props {
  query: { isRefetchError: boolean; dataUpdatedAt: number };
}

export function LiveMark({ query: { isRefetchError, dataUpdatedAt } }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (dataUpdatedAt === 0) {
    return null;
  }
  const time = new Date(dataUpdatedAt).toLocaleTimeString(language);
  return (
    <span role="status" className={isRefetchError ? 'live live--paused' : 'live'}>
      {isRefetchError ? t('common.paused', { time }) : t('common.live')}
    </span>
  );
}
