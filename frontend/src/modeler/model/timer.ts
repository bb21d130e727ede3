import { part, text, type Bo } from './bo';

export const WORDINGS = ['timeDuration', 'timeDate', 'timeCycle'] as const;
export type Wording = (typeof WORDINGS)[number];

/** What a timer waits for, as an author thinks of it. */
export type Timing =
  | { kind: 'after'; iso: string }
  | { kind: 'at'; iso: string }
  | { kind: 'sendingHours' }
  | { kind: 'localTime'; time: string }
  | { kind: 'before'; moment: string; iso: string }
  | { kind: 'cycle'; text: string }
  | { kind: 'expression'; text: string };

export type Kind = Timing['kind'];

const SENDING_HOURS = /^\$\{\s*until\.sendingHours\s*\}$/;
const LOCAL_TIME = /^\$\{\s*until\.localTime\(\s*'([^']*)'\s*\)\s*\}$/;
const BEFORE = /^\$\{\s*until\.before\(\s*'([^']*)'\s*,\s*'([^']*)'\s*\)\s*\}$/;

export interface Said {
  wording: Wording;
  text: string;
}

export function saidBy(timer: Bo): Said | undefined {
  const wording = WORDINGS.find((each) => part(timer, each));
  return wording && { wording, text: text(part(timer, wording)!, 'body')?.trim() ?? '' };
}

export function timingOf(said: Said | undefined): Timing {
  if (!said || said.text === '') {
    return { kind: 'after', iso: '' };
  }
  if (said.text.includes('${') || said.text.includes('#{')) {
    return fromExpression(said.text);
  }
  switch (said.wording) {
    case 'timeDuration':
      return { kind: 'after', iso: said.text };
    case 'timeDate':
      return { kind: 'at', iso: said.text };
    case 'timeCycle':
      return { kind: 'cycle', text: said.text };
  }
}

function fromExpression(expression: string): Timing {
  if (SENDING_HOURS.test(expression)) {
    return { kind: 'sendingHours' };
  }
  const [, time] = LOCAL_TIME.exec(expression) ?? [];
  if (time !== undefined) {
    return { kind: 'localTime', time };
  }
  const [, moment, iso] = BEFORE.exec(expression) ?? [];
  return moment !== undefined && iso !== undefined
    ? { kind: 'before', moment, iso }
    : { kind: 'expression', text: expression };
}

/** How a timing is written in the diagram. */
export function said(timing: Timing): Said {
  switch (timing.kind) {
    case 'after':
      return { wording: 'timeDuration', text: timing.iso };
    case 'at':
      return { wording: 'timeDate', text: timing.iso };
    case 'sendingHours':
      return { wording: 'timeDate', text: '${until.sendingHours}' };
    case 'localTime':
      return { wording: 'timeDate', text: `\${until.localTime('${quoted(timing.time)}')}` };
    case 'before':
      return {
        wording: 'timeDate',
        text: `\${until.before('${quoted(timing.moment)}','${quoted(timing.iso)}')}`,
      };
    case 'cycle':
      return { wording: 'timeCycle', text: timing.text };
    case 'expression':
      return { wording: 'timeDate', text: timing.text };
  }
}

const quoted = (value: string) => value.replaceAll(/['\\}]/g, '');
