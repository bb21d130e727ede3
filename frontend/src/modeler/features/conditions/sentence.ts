import i18next from 'i18next';
import { durationInWords } from '../../expressions/durations';
import { channelName, translate } from '../../../i18n/words';
import { EMPTY, type Line, type Question, type QuestionOf } from './condition';
import type { ConditionContext } from './context';
import { read } from './read';
import { shown } from './values';

type Sends = ConditionContext['sends'];

/** Says a condition in the current language; nothing if it is not made of questions. */
export function conditionInWords(expression: string, sends: Sends): string | undefined {
  const { join, lines } = read(expression) ?? EMPTY;
  const type = join === 'and' ? 'conjunction' : 'disjunction';
  const said = lines.map((line) => sentence(line, sends));
  return said.length > 0 ? new Intl.ListFormat(i18next.language, { type }).format(said) : undefined;
}

/** Says a question in the current language, for instance "the last message was not opened". */
export function sentence({ question, not }: Line, sends: Sends): string {
  switch (question.ask) {
    case 'message':
      return say('message', false, {
        message: messageName(question.of, sends),
        became: translate(`conditions.became.${question.became}`, context(not)),
      });
    case 'answer':
      return say('answer', (question.comparison === 'isNot') !== not, {
        message: messageName(question.of, sends),
        word: question.word,
      });
    case 'count':
      return say('count', not, {
        count: question.atLeast,
        reached: translate(`conditions.reached.${question.became}`),
      });
    case 'reachable':
      return say('reachable', not, { channel: channelName(question.channel) });
    case 'subscribed':
      return say(question.topic === '' ? 'subscribed' : 'subscribedTo', not, {
        channel: channelName(question.channel),
        topic: question.topic,
      });
    case 'event':
    case 'customer':
      return compared(question, not);
    case 'did': {
      const within = durationInWords(question.within, i18next.language);
      return say('did', not, { event: question.event, within });
    }
    default:
      return say(question.ask, not, { ...question });
  }
}

export function messageName(of: string, sends: Sends): string {
  const send = sends.find(({ id }) => id === of);
  return of === ''
    ? i18next.t('conditions.lastMessage')
    : i18next.t('conditions.messageOf', { step: send?.name ? send.name : of });
}

function compared(question: QuestionOf<'event' | 'customer'>, not: boolean): string {
  const { ask, path, comparison, value } = question;
  const said = say(ask, false, {
    path,
    comparison: translate(`conditions.comparisons.${comparison}`),
    value: comparison === 'known' ? '' : shown(value),
  }).trim();
  return not ? i18next.t('conditions.sentences.not', { sentence: said }) : said;
}

function say(key: Question['ask'] | 'subscribedTo', not: boolean, values: Record<string, unknown>) {
  return translate(`conditions.sentences.${key}`, { ...values, ...context(not) });
}

function context(not: boolean) {
  return not ? { context: 'not' } : {};
}
