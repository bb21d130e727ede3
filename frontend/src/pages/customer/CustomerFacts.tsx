import { useTranslation } from 'react-i18next';
import type { CustomerCard } from '../../api/types';
import { Fact } from '../../components/Fact';
import { languageName } from '../../format/locality';
import { useLanguage } from '../../i18n/language';
import { LocalClock } from './LocalClock';

export function CustomerFacts({ card }: { card: CustomerCard }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { id, aliases, anonymous, locale, timeZone } = card;
  return (
    <dl className="facts">
      <Fact name={t('customers.id')}>{id}</Fact>
      <Fact name={t('customer.aliases')}>
        {aliases?.length ? aliases.join(', ') : t('common.none')}
      </Fact>
      {anonymous && <Fact name={t('customer.known')}>{t('customers.anonymousHint')}</Fact>}
      <Fact name={t('customers.locale')}>
        {locale ? languageName(locale, language) : t('customer.localeUnknown')}
      </Fact>
      <Fact name={t('customers.timeZone')}>{timeZone ?? t('customer.timeZoneUnknown')}</Fact>
      {timeZone && (
        <Fact name={t('customer.clock')}>
          <LocalClock timeZone={timeZone} />
        </Fact>
      )}
    </dl>
  );
}
