import { CSRF_HEADER, csrfToken } from './csrf';
import { ApiProblem } from './problem';
import type { Import, ImportKind, Problem } from './types';

export interface Terms {
  kind: ImportKind;
  /** What all customers of the file have agreed to, such as "email,sms:offers". */
  consent: string;
  textVersion: string;
  form: string;
  unverified: boolean;
}

interface Progress {
  onProgress: (bytes: number) => void;
  signal: AbortSignal;
}

/** Sends a file; fetch could not tell how much of it has left. */
export function uploadFile(file: File, terms: Terms, { onProgress, signal }: Progress) {
  const request = new XMLHttpRequest();
  return new Promise<Import>((resolve, reject) => {
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => answer(request, resolve, reject);
    // As fetch reports it.
    request.onerror = () => reject(new TypeError('Failed to fetch'));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', `/api/imports?${query(file, terms).toString()}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader(CSRF_HEADER, csrfToken(document.cookie) ?? '');
    request.send(file);
  });
}

function query(file: File, { kind, consent, textVersion, form, unverified }: Terms) {
  const query = new URLSearchParams({ kind, name: file.name });
  if (kind === 'suppressions') {
    return query;
  }
  const said: Record<string, string> = consent ? { consent, textVersion, form } : {};
  for (const [name, value] of Object.entries(said)) {
    if (value) {
      query.set(name, value);
    }
  }
  query.set('unverified', String(unverified));
  return query;
}

function answer(
  { status, responseText }: XMLHttpRequest,
  resolve: (file: Import) => void,
  reject: (problem: ApiProblem) => void,
) {
  const told = read(responseText);
  if (status >= 200 && status < 300) {
    resolve(told as Import);
  } else {
    const { detail, title } = told as Partial<Problem>;
    reject(new ApiProblem(status, detail ?? title));
  }
}

function read(text: string): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
