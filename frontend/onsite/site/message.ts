export interface Button {
  text: string;
  /** None if a tap on it is an answer. */
  link?: string;
}

/** A message as the server sends it: plain texts and web addresses. */
export interface Message {
  id: string;
  channel: 'onsite' | 'chat';
  title?: string;
  text: string;
  image?: string;
  link?: string;
  buttons?: Button[];
  /** What stands on the button of a form that asks for an email address; none if there is no form. */
  ask?: string;
  /** Proves reports about it. */
  report: string;
}

export type Deed = 'received' | 'shown' | 'clicked' | 'closed' | 'answered';

/** What a message on the screen tells; an answer is taken once this has come true. */
export type Telling = (deed: Deed, answer?: string) => Promise<boolean>;

/** The address, if a browser may go there. */
export function webAddress(address: string | undefined): string | undefined {
  return address && /^https?:\/\//i.test(address) ? address : undefined;
}
