import { useCascades } from '../../api/cascades';
import { useTopicName } from '../../components/useTopicName';
import { useLanguage } from '../../i18n/language';
import type { Names } from './condition/inWords';

export function useNames(): Names {
  const cascades = useCascades().data ?? [];
  const topic = useTopicName();
  const { language } = useLanguage();
  return {
    language,
    topic,
    cascade: (key) => cascades.find((cascade) => cascade.key === key)?.name ?? key,
  };
}
