import { vi } from 'vitest';

type Answer = unknown;

/** A request as a test wants to see it. */
interface Asked {
  what: string;
  body?: unknown;
}

/** Answers with a status other than 200. */
export const refusal = (status: number, members: object) => Response.json(members, { status });

/**
 * A server that answers as a test says, by method and path such as "GET /api/runs?limit=50", and remembers what it was
 * asked. An answer may be a function, so that it changes from one request to the next.
 */
export function fakeServer(answers: Record<string, Answer>) {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const what = `${request.method} ${pathname}${search}`;
    const text = await request.text();
    asked.push({ what, ...(text && { body: JSON.parse(text) as unknown }) });
    if (!(what in answers)) {
      return refusal(501, { title: `The test has no answer to ${what}` });
    }
    const told = answers[what];
    const answer: unknown = typeof told === 'function' ? (told as () => unknown)() : told;
    return answer instanceof Response ? answer.clone() : Response.json(answer);
  });
  return {
    asked,
    /** What was to change something, in order. */
    changes: () => asked.filter(({ what }) => !what.startsWith('GET ')),
  };
}
