import type { Topic } from '../../api/types';

const STEP = 10;

/** A new topic comes last, with room for others in between. */
export function freshTopic(topics: Topic[]): Topic {
  const last = Math.max(0, ...topics.map(({ position }) => position));
  return { name: '', titleEn: '', titleRu: '', position: last + STEP };
}

export type TopicFault = 'nameMissing' | 'nameTaken' | 'nameWrong';

/** Whether a name can be given to a new topic. */
export function faultOfName(name: string, topics: Topic[]): TopicFault | undefined {
  const wanted = name.trim();
  if (!wanted) {
    return 'nameMissing';
  }
  if (wanted === '*' || /[,/\\]/.test(wanted)) {
    return 'nameWrong';
  }
  return topics.some((topic) => topic.name === wanted) ? 'nameTaken' : undefined;
}
