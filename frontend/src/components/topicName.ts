import type { TFunction } from 'i18next';
import type { Topic } from '../api/types';
import type { Language } from '../i18n';

/** What stands for all topics of a channel. */
export const ALL_TOPICS = '*';

export const titleOf = ({ titleEn, titleRu }: Topic, language: Language) =>
  language === 'ru' ? titleRu : titleEn;

export function nameOf(topic: string, topics: Topic[], language: Language, t: TFunction): string {
  if (topic === ALL_TOPICS) {
    return t('topics.all');
  }
  const known = topics.find(({ name }) => name === topic);
  return known ? titleOf(known, language) : topic;
}
