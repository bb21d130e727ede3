import i18next from 'i18next';
import { channelName, translate } from '../../i18n/words';
import { complaint, type Problem } from '../expressions/complaint';
import { problemInWords } from '../expressions/problem';
import type { Finding } from './findings';

type Values = Finding['values'];

export interface Said {
  /** What is wrong. */
  text: string;
  /** How to mend it. */
  fix: string;
}

/** Which value each of these texts cannot do without. */
const NEEDED: Record<string, string> = {
  xml: 'problem',
  process: 'key',
  channel: 'channel',
  template: 'template',
  until: 'until',
  duration: 'value',
  split: 'variant',
  engine: 'problem',
};

/** Puts a finding into words of the current language, whether it is of the page or of the server. */
export function say({ rule, values, detail, fix }: Finding): Said {
  if (!i18next.exists(`rules.${rule}.text`)) {
    return { text: detail ?? rule, fix: fix ?? '' };
  }
  const words = { ...values, ...inWords(values), context: contextOf(rule, values) };
  return {
    text: translate(`rules.${rule}.text`, words),
    fix: translate(`rules.${rule}.fix`, words),
  };
}

/** Chooses among the texts of one rule. */
function contextOf(rule: string, values: Values): string | undefined {
  if (rule === 'split' && 'shares' in values) {
    return 'shares';
  }
  if (rule === 'until' && values.until === 'event') {
    return 'event';
  }
  const needed = NEEDED[rule];
  return needed !== undefined && !values[needed] ? 'missing' : undefined;
}

function inWords(values: Values): Record<string, string> {
  const { channel, channels, expression } = values;
  return {
    ...(typeof channel === 'string' ? { channel: channelName(channel) } : {}),
    ...(typeof channels === 'string'
      ? { channels: channels.split(', ').map(channelName).join(', ') }
      : {}),
    ...(expression === undefined ? {} : { problem: problemOf(values) }),
  };
}

/** The server says it in English; unless it was cut off, the expression tells the same in any language. */
function problemOf({ expression, problem, position, found }: Values): string {
  const text = String(expression);
  const complained =
    position === undefined
      ? complaint(text.endsWith('…') ? '' : text)
      : { problem: problem as Problem, position: Number(position), found: String(found) };
  return complained ? problemInWords(complained) : String(problem);
}
