import { REACHED } from '../../expressions/vocabulary';
import type { Moddle } from '../moddle';
import { fault, type Channel, type Fault, type Rule, type Subject } from '../rule';
import { sentBefore, sentUpTo, type Sent } from '../sent';

/** Somebody asks what became of a message. */
interface Asking {
  /** The await or the flow. */
  element: Moddle;
  of?: string;
  what: string;
  sent: Sent;
}

/** A message that is meant by name has a send of that name. */
export const of: Rule = {
  name: 'of',
  severity: 'error',
  check: (subject) =>
    asking(subject)
      .filter((asking) => !isNamed(asking, subject))
      .map(({ element, of = '' }) => fault(element, { of })),
};

/** Before a message is asked about, one may have been sent. */
export const noSend: Rule = {
  name: 'no-send',
  severity: 'error',
  check: (subject) =>
    asking(subject)
      .filter((asking) => isNamed(asking, subject) && !mayBeOfOthers(asking))
      .filter((asking) => meant(asking).length === 0)
      .map(({ element }) => fault(element)),
};

/** Opens are asked of channels that report them. */
export const opens: Rule = {
  name: 'opens',
  severity: 'error',
  check: (subject) => unreported(subject, ['opened'], ({ reportsOpens }) => reportsOpens),
};

/** Answers are asked of channels that take them. */
export const replies: Rule = {
  name: 'replies',
  severity: 'error',
  check: (subject) =>
    unreported(subject, ['replied', 'answer'], ({ reportsReplies }) => reportsReplies),
};

/** Deliveries are asked of channels that report them. */
export const delivery: Rule = {
  name: 'delivery',
  severity: 'warning',
  check: (subject) =>
    unreported(subject, ['delivered', 'notDelivered'], ({ reportsDelivery }) => reportsDelivery),
};

function unreported(
  subject: Subject,
  asked: string[],
  reports: (channel: Channel) => boolean,
): Fault[] {
  return asking(subject)
    .filter((asking) => asked.includes(asking.what) && !mayBeOfOthers(asking))
    .flatMap((asking) => {
      const channels = meant(asking).map((send) => subject.channelOf(send));
      const silent = channels.filter((channel) => channel && !reports(channel));
      const keys = [...new Set(silent.map((channel) => channel?.key))].sort();
      return channels.length > 0 && silent.length === channels.length
        ? [fault(asking.element, { channels: keys.join(', ') })]
        : [];
    });
}

/** The sends that may be meant. */
function meant({ of, sent }: Asking): Moddle[] {
  return of === undefined ? sent.latest : sent.all.filter(({ id }) => id === of);
}

function isNamed({ of }: Asking, { diagram }: Subject): boolean {
  return of === undefined || diagram.sends.some(({ id }) => id === of);
}

/** A called cascade has sends that nobody knows here. */
function mayBeOfOthers({ of, sent }: Asking): boolean {
  return of === undefined && sent.others;
}

const known = new WeakMap<Subject, Asking[]>();

/** Five rules want to know. */
function asking(subject: Subject): Asking[] {
  const all = known.get(subject) ?? [...askingAwaits(subject), ...askingFlows(subject)];
  known.set(subject, all);
  return all;
}

function askingAwaits({ diagram, ways }: Subject): Asking[] {
  return diagram.awaits
    .filter(({ until }) => (REACHED as readonly string[]).includes(until))
    .map(({ node, until, of }) => ({
      element: node,
      of,
      what: until,
      sent: sentBefore(node, ways),
    }));
}

function askingFlows({ diagram, ways }: Subject): Asking[] {
  return diagram.conditions
    .filter(({ asks }) => asks.messages.length > 0)
    .flatMap(({ flow, asks }) => {
      const sent = sentUpTo(flow, ways);
      return asks.messages.map((asked) => ({ element: flow, ...asked, sent }));
    });
}
