import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import modelerEn from './modeler.en.json';
import modelerRu from './modeler.ru.json';
import policyEn from './policy.en.json';
import policyRu from './policy.ru.json';
import ru from './ru.json';
import segmentsEn from './segments.en.json';
import segmentsRu from './segments.ru.json';
import webhooksEn from './webhooks.en.json';
import webhooksRu from './webhooks.ru.json';

export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const english = {
  ...en,
  modeler: modelerEn,
  policy: policyEn,
  segments: segmentsEn,
  webhooks: webhooksEn,
};
const russian = {
  ...ru,
  modeler: modelerRu,
  policy: policyRu,
  segments: segmentsRu,
  webhooks: webhooksRu,
};

export const resources = { en: { translation: english }, ru: { translation: russian } };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof english };
  }
}

export async function speak(language: Language) {
  await i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
  });
}
