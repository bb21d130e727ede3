import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, speak, type Language } from '.';

const REMEMBERED = 'kaskad.language';

function preferredLanguage(): Language {
  const wishes = [localStorage.getItem(REMEMBERED), ...navigator.languages];
  const wish = wishes
    .map((tag) => tag?.split('-')[0])
    .find((tag) => LANGUAGES.some((language) => language === tag));
  return (wish ?? 'en') as Language;
}

export async function startLanguage() {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await speak(preferredLanguage());
}

export function useLanguage() {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  return {
    language,
    switchLanguage: () => {
      const other = language === 'ru' ? 'en' : 'ru';
      localStorage.setItem(REMEMBERED, other);
      return i18n.changeLanguage(other);
    },
  };
}
