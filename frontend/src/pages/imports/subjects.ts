import type { ChannelKey } from '../../api/types';
import { ALL_TOPICS } from '../../components/topicName';

/** What customers have agreed to: a channel and a topic. */
export interface Subject {
  channel: ChannelKey;
  topic: string;
}

/** As the server reads them: "email,sms:offers". */
export function written(subjects: Subject[]): string {
  return subjects
    .map(({ channel, topic }) => (topic === ALL_TOPICS ? channel : `${channel}:${topic}`))
    .join(',');
}

export function subjectsOf(text: string): Subject[] {
  return text
    .split(',')
    .filter(Boolean)
    .map((subject) => {
      const [channel, ...topic] = subject.split(':');
      return { channel: channel as ChannelKey, topic: topic.join(':') || ALL_TOPICS };
    });
}
