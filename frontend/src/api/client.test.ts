import { describe, expect, it, vi } from 'vitest';
import { createKaskadClient } from './client';
import { unwrap } from './problem';

function clientThat(answers: () => Response, cookies = 'a=1; KASKAD-CSRF=se%3Dcret; b=2') {
  const fetch = vi.fn((request: Request) => Promise.resolve(request && answers()));
  const onSignedOut = vi.fn();
  const client = createKaskadClient({
    baseUrl: 'http://kaskad.test',
    cookies: () => cookies,
    onSignedOut,
    fetch,
  });
  const sentToken = () => fetch.mock.calls[0]![0].headers.get('X-KASKAD-CSRF');
  return { client, onSignedOut, sentToken };
}

const ok = () => Response.json({});
const run = { params: { path: { id: '7' } } };

describe('the API client', () => {
  it('sends the CSRF cookie back when it changes something', async () => {
    const { client, sentToken } = clientThat(ok);
    await client.POST('/api/runs/{id}/cancel', run);
    expect(sentToken()).toBe('se=cret');
  });

  it('keeps the token to itself when it only reads', async () => {
    const { client, sentToken } = clientThat(ok);
    await client.GET('/api/runs/{id}', run);
    expect(sentToken()).toBeNull();
  });

  it('sends no header without a cookie', async () => {
    const { client, sentToken } = clientThat(ok, 'X-KASKAD-CSRF=other');
    await client.POST('/api/runs/{id}/cancel', run);
    expect(sentToken()).toBeNull();
  });

  it('tells when the session is over, and only then', async () => {
    const answers = [new Response('{}', { status: 403 }), new Response('{}', { status: 401 })];
    const { client, onSignedOut } = clientThat(() => answers.shift()!);
    await client.GET('/api/session');
    expect(onSignedOut).not.toHaveBeenCalled();
    await client.GET('/api/session');
    expect(onSignedOut).toHaveBeenCalledOnce();
  });

  it('turns a refusal into a problem with its sentence', async () => {
    const { client } = clientThat(() =>
      Response.json({ title: 'Conflict', detail: 'The run has ended.' }, { status: 409 }),
    );
    const answer = await client.POST('/api/runs/{id}/cancel', run);
    expect(() => unwrap(answer)).toThrow(
      expect.objectContaining({ status: 409, detail: 'The run has ended.' }),
    );
  });

  it('survives a refusal that is no JSON', async () => {
    const { client } = clientThat(() => new Response('<html>', { status: 502 }));
    const answer = await client.GET('/api/runs/{id}', run);
    expect(() => unwrap(answer)).toThrow(
      expect.objectContaining({ status: 502, detail: undefined }),
    );
  });
});
