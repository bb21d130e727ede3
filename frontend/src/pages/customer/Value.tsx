import { useTranslation } from 'react-i18next';
import { Moment } from '../../components/Moment';
import { useLanguage } from '../../i18n/language';
import { typeOf, written } from './edit/attributes';

/** What an attribute holds, as people write it. */
export function Value({ value }: { value: unknown }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  switch (typeOf(value)) {
    case 'boolean':
      return t(value ? 'common.yes' : 'common.no');
    case 'number':
      return (value as number).toLocaleString(language, { maximumFractionDigits: 12 });
    case 'date':
      return <DateValue value={String(value)} />;
    case 'other':
      return <span className="code">{written(value)}</span>;
    default:
      return String(value);
  }
}

function DateValue({ value }: { value: string }) {
  const { language } = useLanguage();
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) {
    return value;
  }
  return value.includes('T') ? (
    <Moment at={value} />
  ) : (
    date.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' })
  );
}
