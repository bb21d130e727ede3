import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockIn } from '../../format/locality';
import { useLanguage } from '../../i18n/language';

const TICK_MS = 10_000;

/** What the customer's clock says now. */
export function LocalClock({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(ticking);
  }, []);
  return <time>{clockIn(timeZone, now, language) ?? t('common.none')}</time>;
}
