import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '.';
import { CSRF_HEADER, csrfToken } from './csrf';
import { ApiProblem, isStatus, unwrap } from './problem';
import type { Session } from './types';

export const SESSION = ['session'];

async function currentSession(): Promise<Session | null> {
  try {
    return unwrap(await api.GET('/api/session'));
  } catch (problem) {
    if (isStatus(problem, 401)) {
      return null;
    }
    throw problem;
  }
}

// Login and logout belong to the server's security filter, so its OpenAPI document lacks them.
async function post(path: '/login' | '/logout', form?: Record<string, string>) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { [CSRF_HEADER]: csrfToken(document.cookie) ?? '' },
    body: form && new URLSearchParams(form),
  });
  if (!response.ok) {
    throw new ApiProblem(response.status, undefined);
  }
}

export function useSession() {
  return useQuery({ queryKey: SESSION, queryFn: currentSession, staleTime: Infinity });
}

export function useLogin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: { username: string; password: string }) =>
      post('/login', credentials),
    onSuccess: () => {
      // The next user must not see what the last one was allowed to see.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
      return queries.invalidateQueries({ queryKey: SESSION });
    },
  });
}

export function useLogout() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => post('/logout'),
    onSuccess: () => {
      queries.setQueryData(SESSION, null);
      // A fresh CSRF token for the next login comes with this answer.
      return queries.invalidateQueries({ queryKey: SESSION });
    },
  });
}
