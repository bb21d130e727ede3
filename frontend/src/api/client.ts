import createClient, { type Middleware } from 'openapi-fetch';
import { CSRF_HEADER, changesSomething, csrfToken } from './csrf';
import type { paths } from './schema';

interface Surroundings {
  baseUrl: string;
  cookies: () => string;
  onSignedOut: () => void;
  fetch?: (request: Request) => Promise<Response>;
}

export function createKaskadClient({ baseUrl, cookies, onSignedOut, fetch }: Surroundings) {
  const session: Middleware = {
    onRequest({ request }) {
      const token = csrfToken(cookies());
      if (token && changesSomething(request.method)) {
        request.headers.set(CSRF_HEADER, token);
      }
    },
    onResponse({ response }) {
      if (response.status === 401) {
        onSignedOut();
      }
    },
  };
  const client = createClient<paths>({ baseUrl, fetch });
  client.use(session);
  return client;
}
