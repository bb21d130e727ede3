import { useQuery } from '@tanstack/react-query';
import { api } from '.';
import { unwrap } from './problem';
import type { components } from './schema';

export type KnownAttribute = components['schemas']['KnownAttribute'];

const STALE_MS = 60_000;

/** The attributes customers have, and what they hold. */
export function useKnownAttributes() {
  return useQuery({
    queryKey: ['known', 'attributes'],
    queryFn: async () => unwrap(await api.GET('/api/attributes')),
    staleTime: STALE_MS,
  });
}

/** The lists of customers that somebody has made by hand. */
export function useLists() {
  return useQuery({
    queryKey: ['lists'],
    queryFn: async () => unwrap(await api.GET('/api/lists')),
    staleTime: STALE_MS,
  });
}
