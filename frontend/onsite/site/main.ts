import { Chat } from './chat.ts';
import { Memory } from './memory.ts';
import type { Deed, Message, Telling } from './message.ts';
import { closePopup, popup } from './popup.ts';
import { Push } from './push.ts';
import { Server } from './server.ts';

/** What a site may say at the beginning. */
interface Options {
  /** Of a link the site's server has had made for the customer who is logged in. */
  token?: string;
  /** The same for the same customer, and another for another: any opaque text. */
  customer?: string;
  /** What the provider of popups and chat messages is called; false for none. */
  onsite?: string | false;
  /** What the provider of web push is called. */
  webpush?: string;
  /** Where the site serves the service worker. */
  worker?: string;
  /** Where Kaskad is, if not where this script comes from. */
  server?: string;
}

type Listener = (happened: object) => void;

const warn = (error: unknown) => console.warn('kaskad:', error);
const script = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;
const listeners = new Map<string, Listener[]>();
const chat = new Chat();
let onsite = true;
let memory = new Memory('kaskad');
let server = new Server('', () => undefined);
let push: Push | undefined;
let token: string | undefined;
/** What this page has got. */
const here = new Set<string>();
/** One after the other. */
let popups = Promise.resolve();
let listening: AbortController | undefined;

function happens(event: string, what: object): void {
  listeners.get(event)?.forEach((listener) => {
    try {
      listener(what);
    } catch (error) {
      console.error(error); // the site's own; what we do must go on
    }
  });
}

/** Reports what somebody did with a message, and tells the site's own code: at once, of an answer when it has arrived. */
function telling(message: Message): Telling {
  const { id, channel, title, text } = message;
  const done = new Set<string>();
  return async (deed: Deed, detail?: string) => {
    const key = `${deed} ${detail ?? ''}`;
    const tellSite = (more: object) => {
      done.add(key);
      happens(deed, { message: { id, channel, title, text }, ...more });
    };
    if (done.has(key)) {
      return true;
    }
    if (deed !== 'answered') {
      tellSite(deed === 'clicked' ? { link: detail } : {});
      return server.report(message, deed);
    }
    const taken = await server.report(message, deed, detail);
    if (taken) {
      tellSite({ answer: detail, ...(message.ask && { email: detail }) });
    }
    return taken;
  };
}

function take(message: Message): void {
  if (here.has(message.id)) {
    return;
  }
  const visitor = memory.get()?.visitor;
  here.add(message.id);
  const tell = telling(message);
  void tell('received');
  if (message.channel === 'chat') {
    chat.show(message, tell);
  } else {
    popups = popups.then(() =>
      memory.get()?.visitor === visitor && memory.sees(message.id)
        ? popup(message, tell)
        : undefined,
    );
  }
}

/** Only for who looks at the page: who does not gets it when coming back. */
function listen(): void {
  const known = onsite && memory.get()?.visitor !== undefined;
  const wanted = known && document.visibilityState === 'visible';
  if (wanted && !listening) {
    listening = new AbortController();
    void server.listen(take, listening.signal);
  } else if (!wanted) {
    listening?.abort();
    listening = undefined;
  }
}

/** Such as when the customer logs out: nothing is remembered any more when this comes back, although the page be left. */
async function forget(): Promise<void> {
  listening?.abort();
  listening = undefined;
  chat.close();
  closePopup();
  const gone = memory.get()?.visitor && onsite ? server.ask('DELETE', 'visitor') : undefined;
  memory.forget();
  await gone?.catch(warn);
  await push?.leave().catch(warn);
}

async function link(by: string): Promise<void> {
  if (onsite && memory.get()?.token !== by) {
    await server.ask('PUT', 'visitor', { token: by });
    memory.change({ token: by });
  }
}

async function init(options: Options = {}): Promise<void> {
  const { href } = new URL(options.server ?? new URL('..', script), location.href);
  const base = `${href.replace(/\/$/, '')}/onsite`;
  const { webpush = 'webpush', worker = '/kaskad-sw.js' } = options;
  onsite = options.onsite !== false;
  memory = new Memory('kaskad');
  server = new Server(`${base}/${options.onsite || 'onsite'}`, () => memory.get()?.visitor);
  push = new Push(new Server(`${base}/${webpush}`, () => undefined), memory, worker);
  token = options.token;
  if (token && memory.get()?.visitor && memory.get()?.customer !== options.customer) {
    await forget();
  }
  await push.leave().catch(warn);
  if (token) {
    memory.change({ customer: options.customer });
    await link(token).catch(warn);
  }
  document.addEventListener('visibilitychange', listen);
  listen();
  if (token) {
    await push.renew(token).catch(warn);
  }
}

/** On a click of the visitor. */
async function askForPush(options: { token?: string } = {}): Promise<boolean> {
  const by = options.token ?? token;
  const subscribed = by !== undefined && push !== undefined && (await push.subscribe(by));
  happens(subscribed ? 'subscribed' : 'refused', {});
  return subscribed;
}

function on(event: string, listener: Listener): void {
  listeners.set(event, [...(listeners.get(event) ?? []), listener]);
}

const commands = { init, push: askForPush, on, forget };

type Command = keyof typeof commands;

interface Kaskad {
  (command: Command, ...args: unknown[]): unknown;
  q?: ArrayLike<unknown>[];
}

const site = window as unknown as { kaskad?: Kaskad };
const before = site.kaskad?.q ?? [];

site.kaskad = (command, ...args) => {
  const wanted = commands[command] as ((...args: unknown[]) => unknown) | undefined;
  if (!wanted) {
    throw new Error(`kaskad knows ${Object.keys(commands).join(', ')}, not ${String(command)}`);
  }
  return wanted(...args);
};
before.forEach((args) => {
  const [command, ...rest] = Array.from(args) as [Command, ...unknown[]];
  Promise.resolve(site.kaskad?.(command, ...rest)).catch(warn);
});
