import { createKaskadClient } from './client';

let signedOut = () => {};

export function whenSignedOut(listener: () => void) {
  signedOut = listener;
}

export const api = createKaskadClient({
  baseUrl: window.location.origin,
  cookies: () => document.cookie,
  onSignedOut: () => signedOut(),
  fetch: (request) => fetch(request),
});
