import type { Problem } from './types';

/** The server's refusal: an HTTP status and, mostly, a sentence a person can act on. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string | undefined,
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
  const problem = error && typeof error === 'object' ? (error as Partial<Problem>) : {};
  throw new ApiProblem(response.status, problem.detail ?? problem.title);
}

export function isStatus(error: unknown, status: number): boolean {
  return error instanceof ApiProblem && error.status === status;
}
