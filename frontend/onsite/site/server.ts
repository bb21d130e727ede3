import type { Deed, Message } from './message.ts';

const AGAIN = 2_000;
const POLL = 20_000;
const LONGEST = 300_000;

/** A provider of ours, as this browser talks to it: without cookies, so that nothing but a secret says who asks. */
export class Server {
  constructor(
    private readonly address: string,
    private readonly visitor: () => string | undefined,
  ) {}

  /** Simple enough that the browser asks nobody beforehand, and goes through when the page is left. */
  async report(message: Message, deed: Deed, answer?: string): Promise<boolean> {
    try {
      const answered = await fetch(`${this.address}/reports/${message.report}/${deed}`, {
        method: 'POST',
        body: answer ?? null,
        credentials: 'omit',
        keepalive: true,
      });
      return answered.ok;
    } catch {
      return false;
    }
  }

  async ask(method: string, path: string, json?: unknown): Promise<Response> {
    const answered = await fetch(`${this.address}/${path}`, {
      method,
      credentials: 'omit',
      keepalive: method === 'DELETE', // on the way out
      headers: { ...this.authorization(), 'Content-Type': 'application/json' },
      body: json === undefined ? null : JSON.stringify(json),
    });
    if (!answered.ok) {
      throw new Error(`Kaskad answered ${answered.status} to ${method} ${path}`);
    }
    return answered;
  }

  private authorization() {
    const visitor = this.visitor();
    return visitor === undefined ? undefined : { Authorization: `Bearer ${visitor}` };
  }

  /** Passes on whatever comes until told to stop: as a stream, or where there is none by asking now and then. */
  async listen(take: (message: Message) => void, stop: AbortSignal): Promise<void> {
    let pause = AGAIN;
    while (!stop.aborted) {
      const response = await this.fetchMessages('text/event-stream', stop);
      if (response?.ok && response.body) {
        pause = AGAIN;
        await eachEvent(response.body, (data) => take(JSON.parse(data) as Message));
      } else if (response && response.status >= 400 && response.status < 429) {
        return; // this site may not ask
      } else {
        pause = Math.min(Math.max(POLL, pause * 2), LONGEST);
        const list = await this.fetchMessages('application/json', stop);
        if (list?.ok) {
          pause = POLL;
          ((await list.json()) as Message[]).forEach(take);
        }
      }
      await passed(pause * (0.75 + Math.random() / 2), stop);
    }
  }

  private async fetchMessages(accept: string, signal: AbortSignal): Promise<Response | undefined> {
    try {
      return await fetch(`${this.address}/messages`, {
        credentials: 'omit',
        cache: 'no-store',
        headers: { ...this.authorization(), Accept: accept },
        signal,
      });
    } catch {
      return undefined;
    }
  }
}

/** The data of server-sent events; comes back when there are no more. */
async function eachEvent(body: ReadableStream<Uint8Array>, take: (data: string) => void) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      const events = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = events.pop() ?? '';
      events
        .map((event) => event.split('\n').filter((line) => line.startsWith('data:')))
        .filter((lines) => lines.length > 0)
        .forEach((lines) => take(lines.map((line) => line.slice(5)).join('\n')));
    }
  } catch {
    // the connection is lost, or nobody wants to listen any more
  }
}

function passed(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, milliseconds);
    stop.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}
