import { useCascades } from '../../api/cascades';
import { useLists } from '../../api/known';
import { useTopicNames } from '../../components/useTopicNames';
import { useLanguage } from '../../i18n/language';
import type { Names } from './condition/inWords';

export function useNames(): Names {
  const cascades = useCascades().data ?? [];
  const lists = useLists().data ?? [];
  const topic = useTopicNames();
  const { language } = useLanguage();
  return {
    language,
    topic,
    list: (id) => lists.find((list) => list.id === id)?.name ?? id,
    cascade: (key) => cascades.find((cascade) => cascade.key === key)?.name ?? key,
  };
}
