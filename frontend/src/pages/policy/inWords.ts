import type { Cap, Hours, Weekday } from '../../api/policy';
import { channelName, translate } from '../../i18n/words';
import { WEEK } from './draft';

const say = (key: string, values: Record<string, unknown> = {}) =>
  translate(`policy.words.${key}`, values);

const list = (words: string[], language: string, type: 'conjunction' | 'disjunction') =>
  new Intl.ListFormat(language, { type }).format(words);

/** "At most 3 promotional messages by SMS in 7 days." */
export function capInWords(cap: Cap, topicName: (name: string) => string, language: string) {
  const { channels, topic, kind, most, days } = cap;
  const number = (value: number) => value.toLocaleString(language);
  return say('cap', {
    messages: say(`messages.${kind}`, { count: most, number: number(most) }),
    channels:
      channels.length === 0
        ? ''
        : say('channels', { channels: list(channels.map(channelName), language, 'disjunction') }),
    topic: topic ? say('topic', { topic: topicName(topic) }) : '',
    period: say('period', { count: days, number: number(days) }),
  });
}

const WORKDAYS = WEEK.slice(0, 5);

/** "From 09:00 to 21:00 every day". */
export function hoursInWords({ from, to, days }: Hours, language: string) {
  const key = to > from ? 'hours' : 'nightHours';
  return say(key, { from, to, days: daysInWords(days, language) });
}

function daysInWords(days: Weekday[], language: string) {
  if (days.length === WEEK.length) {
    return say('everyDay');
  }
  if (days.join() === WORKDAYS.join()) {
    return say('workdays');
  }
  return list(
    days.map((day) => dayName(day, language, 'short')),
    language,
    'conjunction',
  );
}

export function dayName(day: Weekday, language: string, weekday: 'short' | 'long') {
  // The fifth of January 2026 is a Monday.
  const date = new Date(Date.UTC(2026, 0, 5 + WEEK.indexOf(day)));
  return date.toLocaleDateString(language, { weekday, timeZone: 'UTC' });
}
