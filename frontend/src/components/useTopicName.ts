import { useKnownTopics } from '../api/known';
import { useLanguage } from '../i18n/language';

/** What customers know a topic by. */
export function useTopicName() {
  const topics = useKnownTopics().data ?? [];
  const { language } = useLanguage();
  return (name: string) => {
    const topic = topics.find((each) => each.name === name);
    return (language === 'ru' ? topic?.titleRu : topic?.titleEn) || name;
  };
}
