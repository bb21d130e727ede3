const TEXTS = {
  en: {
    close: 'Close',
    more: 'Learn more',
    email: 'Email',
    send: 'Send',
    reply: 'Your reply',
    messages: 'Messages',
    thanks: 'Thank you!',
    sent: 'Sent',
    failed: 'It could not be sent. Please try again.',
  },
  ru: {
    close: 'Закрыть',
    more: 'Подробнее',
    email: 'Электронная почта',
    send: 'Отправить',
    reply: 'Ваш ответ',
    messages: 'Сообщения',
    thanks: 'Спасибо!',
    sent: 'Отправлено',
    failed: 'Не удалось отправить. Попробуйте ещё раз.',
  },
};

export type Texts = typeof TEXTS.en;

/** In the language of the page. */
export function texts(): Texts & { lang: string } {
  const lang = (document.documentElement.lang || navigator.language).toLowerCase();
  return lang.startsWith('ru') ? { ...TEXTS.ru, lang: 'ru' } : { ...TEXTS.en, lang: 'en' };
}
