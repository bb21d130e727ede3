import { useTranslation } from 'react-i18next';
import { useTopics } from '../api/topics';
import { useLanguage } from '../i18n/language';
import { nameOf } from './topicName';

/** Gives topics the name people know them by. */
export function useTopicNames() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const topics = useTopics().data ?? [];
  return (topic: string) => nameOf(topic, topics, language, t);
}
