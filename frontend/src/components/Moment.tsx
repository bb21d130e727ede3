import { exactTime, shortTime } from '../format/time';
import { useLanguage } from '../i18n/language';

export function Moment({ at }: { at: string }) {
  const { language } = useLanguage();
  return (
    <time dateTime={at} title={exactTime(at, language)}>
      {shortTime(at, language)}
    </time>
  );
}
