import { HeaderGlobalAction } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { switchLanguage } = useLanguage();
  return (
    <HeaderGlobalAction aria-label={t('app.language')} onClick={switchLanguage}>
      <span className="language">{t('app.languageCode')}</span>
    </HeaderGlobalAction>
  );
}
