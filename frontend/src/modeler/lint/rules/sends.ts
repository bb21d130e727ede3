import { isCall } from '../diagram';
import { extension, type Moddle } from '../moddle';
import { fault, type Rule, type Subject } from '../rule';

/** A send goes by a channel there is. */
export const channel: Rule = {
  name: 'channel',
  severity: 'error',
  check: (subject) =>
    subject.diagram.sends
      .filter((send) => !subject.channelOf(send))
      .map((send) =>
        fault(send, {
          channel: extension(send, 'channel') ?? '',
          channels: subject.channels.join(', '),
        }),
      ),
};

/** A send has a template, unless it is a call, and the server has it for this channel. */
export const template: Rule = {
  name: 'template',
  severity: 'error',
  check: (subject) =>
    subject.diagram.sends.flatMap((send) => {
      const name = extension(send, 'template');
      const by = subject.channelOf(send)?.key;
      if (name === undefined) {
        return isCall(send) ? [] : [fault(send)];
      }
      return by === undefined || isKnown(name, by, subject)
        ? []
        : [fault(send, { template: name, channel: by })];
    }),
};

function isKnown(name: string, by: string, { surroundings: { templates } }: Subject): boolean {
  return templates?.some((each) => each.name === name && each.channels.includes(by)) ?? true;
}

/** What is free is tried before what costs. */
export const paidFirst: Rule = {
  name: 'paid-first',
  severity: 'warning',
  check: (subject) => {
    const { diagram, ways } = subject;
    const sends = (paid: boolean): Moddle[] =>
      diagram.sends.filter((send) => subject.channelOf(send)?.paid === paid);
    return sends(true).flatMap((dear) => {
      const free = sends(false).find((each) => ways.leads(dear, each) && !ways.leads(each, dear));
      const by = subject.channelOf(dear)?.key ?? '';
      return free ? [fault(dear, { channel: by, free: free.id ?? '' })] : [];
    });
  },
};
