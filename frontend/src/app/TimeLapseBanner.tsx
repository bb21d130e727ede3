import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { secondsInWords } from '../format/duration';
import { useLanguage } from '../i18n/language';

const ROUND = { 60: 'minute', 3600: 'hour', 86400: 'day' } as const;

export function TimeLapseBanner() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const times = useSession().data?.timeLapse ?? 1;
  if (times <= 1) {
    return null;
  }
  const unit = times in ROUND ? ROUND[times as keyof typeof ROUND] : 'other';
  const passes = t(`timeLapse.${unit}`, { duration: secondsInWords(times, language) });
  return (
    <p className="time-lapse">
      {t('timeLapse.banner', { times: times.toLocaleString(language), passes })}
    </p>
  );
}
