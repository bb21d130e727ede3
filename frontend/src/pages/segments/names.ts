import { useCascades } from '../../api/cascades';
import { useKnownLists } from '../../api/known';
import { useTopicName } from '../../components/useTopicName';
import { useLanguage } from '../../i18n/language';
import type { Names } from './condition/inWords';

export function useNames(): Names {
  const cascades = useCascades().data ?? [];
  const lists = useKnownLists().data ?? [];
  const topic = useTopicName();
  const { language } = useLanguage();
  return {
    language,
    topic,
    list: (id) => lists.find((list) => list.id === id)?.name ?? id,
    cascade: (key) => cascades.find((cascade) => cascade.key === key)?.name ?? key,
  };
}
