import type {
  AttributeCondition,
  CardCondition,
  ConsentCondition,
  EventCondition,
  Leaf,
  MessageCondition,
} from '../../../api/conditions';
import { channelName, translate } from '../../../i18n/words';
import { dayInWords } from '../../../format/time';
import { DATES, SPANS } from './choices';
import type { Group, Part } from './tree';

/** How people call what conditions know by keys. */
export interface Names {
  language: string;
  cascade: (key: string) => string;
  topic: (name: string) => string;
  list: (id: string) => string;
}

const say = (key: string, values: Record<string, unknown> = {}) =>
  translate(`segments.words.${key}`, values);

const number = (value: number, { language }: Names) => value.toLocaleString(language);

/** Who the members of a segment are, in a sentence. */
export function inWords(group: Group, names: Names): string {
  return group.parts.length === 0
    ? say('everybody')
    : say('members', { sentence: groupInWords(group, names) });
}

function groupInWords({ how, parts }: Group, names: Names): string {
  const sentences = parts.map((part) => partInWords(part, names, parts.length > 1));
  return how === 'none'
    ? say('none', { sentences: sentences.join(say('separator')) })
    : sentences.join(say(how === 'all' ? 'and' : 'or'));
}

function partInWords(part: Part, names: Names, amongOthers: boolean): string {
  if (part.kind === 'rule') {
    return leafInWords(part.condition, part.holds, names);
  }
  const sentence = groupInWords(part, names);
  return amongOthers && (part.parts.length > 1 || part.how === 'none')
    ? say('brackets', { sentence })
    : sentence;
}

export function leafInWords(leaf: Leaf, holds: boolean, names: Names): string {
  switch (leaf.kind) {
    case 'attribute':
      return attribute(leaf, holds, names);
    case 'card':
      return card(leaf, holds, names);
    case 'contact':
      return say(sided(leaf.usable ? 'usable' : 'contact', holds), {
        channel: channelName(leaf.channel),
      });
    case 'consent':
      return consent(leaf, holds, names);
    case 'event':
      return event(leaf, holds, names);
    case 'message':
      return message(leaf, holds, names);
    case 'list':
      return say(sided('list', holds), { list: names.list(leaf.list) });
  }
}

const sided = (key: string, holds: boolean) => (holds ? key : `${key}_not`);

const contrary = (sentence: string, holds: boolean) =>
  holds ? sentence : say('contrary', { sentence });

function attribute({ name, is, values }: AttributeCondition, holds: boolean, names: Names) {
  const [value = ''] = values;
  if (SPANS.includes(is)) {
    return contrary(inDays(is, name, Number(value), names), holds);
  }
  const about = { name, value: DATES.includes(is) ? dayInWords(value, names.language) : value };
  return say(
    `attribute.${sided(is, holds)}`,
    is === 'IN' ? { name, value: quotedList(values) } : about,
  );
}

function inDays(is: string, name: string, days: number, names: Names) {
  const key = is === 'IN_DAYS' ? 'day' : 'anniversary';
  const count = Math.abs(days);
  const counted = { name, count, number: number(count, names) };
  if (is === 'WITHIN_DAYS') {
    return say('attribute.WITHIN_DAYS', counted);
  }
  return days === 0
    ? say(`attribute.${key}Today`, { name })
    : say(`attribute.${key}${days > 0 ? 'Ahead' : 'Ago'}`, counted);
}

const quotedList = (values: string[]) =>
  values
    .filter((value) => value.trim())
    .map((value) => say('quoted', { value }))
    .join(', ');

function card({ field, values }: CardCondition, holds: boolean, names: Names) {
  if (field === 'ANONYMOUS') {
    return say(sided('card.ANONYMOUS', holds === values.includes('true')));
  }
  if (field === 'KNOWN_WITHIN_DAYS') {
    const count = Number(values[0]);
    return say(sided('card.KNOWN_WITHIN_DAYS', holds), { count, number: number(count, names) });
  }
  return say(sided(`card.${field}`, holds), { value: values.filter(Boolean).join(', ') });
}

function consent({ channel, topic, state }: ConsentCondition, holds: boolean, names: Names) {
  return say(sided(topic === '*' ? 'consent' : 'consentTo', holds), {
    channel: channelName(channel),
    topic: names.topic(topic),
    state: say(`states.${state}`),
  });
}

function event(leaf: EventCondition, holds: boolean, names: Names) {
  const { name, days, atLeast: count, sumOf, sumAtLeast } = leaf;
  const about = { event: name, period: period(days, names), count, number: number(count, names) };
  if (sumOf && sumAtLeast != null) {
    const sentence = say(count === 1 ? 'event' : 'events', about);
    const sum = number(sumAtLeast, names);
    return contrary(say('withSum', { sentence, property: sumOf, sum }), holds);
  }
  return say(sided(count === 1 ? 'event' : 'events', holds), about);
}

function message(leaf: MessageCondition, holds: boolean, names: Names) {
  const { progress, channel, cascade, days, atLeast: count } = leaf;
  const whose = [
    channel && channelName(channel),
    cascade && say('ofCascade', { cascade: names.cascade(cascade) }),
  ].filter(Boolean);
  return say(sided(count === 1 ? 'message' : 'messages', holds), {
    what: say(`progress.${progress}`),
    whose: whose.length > 0 ? ` (${whose.join(', ')})` : '',
    period: period(days, names),
    number: number(count, names),
  });
}

const period = (days: number | null | undefined, names: Names) =>
  days == null ? '' : say('period', { count: days, number: number(days, names) });
