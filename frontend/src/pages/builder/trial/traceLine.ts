import type { PlayedEntry } from '../../../api/trial';
import { isChannel } from './channels';

/** A line of what a story expects, taken apart again. */
export type TraceLine =
  | { ending: 'notBegun' | 'goesOn' }
  | { ending: 'outcome'; outcome: string }
  | { ending?: undefined; entry: Pick<PlayedEntry, 'after' | 'kind'> & Partial<PlayedEntry> };

const OUTCOME = 'outcome ';

export function traceLine(line: string): TraceLine {
  if (line === 'not begun') {
    return { ending: 'notBegun' };
  }
  if (line === 'goes on') {
    return { ending: 'goesOn' };
  }
  if (line.startsWith(OUTCOME)) {
    return { ending: 'outcome', outcome: line.slice(OUTCOME.length) };
  }
  const [after = '', kind = '', ...rest] = line.split(' ');
  if (kind.startsWith('story.')) {
    return { entry: { after, kind, detail: rest.join(' ') } };
  }
  const [first = '', second, ...further] = rest;
  const [element, number] = first.split('#');
  const channelSecond = second !== undefined && isChannel(second);
  return {
    entry: {
      after,
      kind,
      element: element || undefined,
      number: number ? Number(number) : undefined,
      channel: channelSecond ? second : undefined,
      reason: (channelSecond ? further[0] : second) ?? undefined,
    },
  };
}
