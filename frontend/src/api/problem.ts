import type { Problem } from './types';

/** The server's refusal: an HTTP status and, mostly, a sentence a person can act on. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string | undefined,
    /** What else the server told, such as who was faster. */
    readonly members: Record<string, unknown> = {},
  ) {
    super(detail ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
  }
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

export function unwrap<T>({ data, error, response }: Answer<T>): T {
  if (response.ok) {
    return data as T;
  }
  const members = error && typeof error === 'object' ? (error as Record<string, unknown>) : {};
  const { detail, title } = members as Partial<Problem>;
  throw new ApiProblem(response.status, detail ?? title, members);
}

export function isStatus(error: unknown, status: number): boolean {
  return error instanceof ApiProblem && error.status === status;
}
