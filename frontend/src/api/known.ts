import { useQuery } from '@tanstack/react-query';
import { api } from '.';
import { unwrap } from './problem';
import type { components } from './schema';

export type KnownAttribute = components['schemas']['KnownAttribute'];
export type KnownTopic = components['schemas']['Topic'];

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
export function useKnownLists() {
  return useQuery({
    queryKey: ['known', 'lists'],
    queryFn: async () => unwrap(await api.GET('/api/lists')),
    staleTime: STALE_MS,
  });
}

export function useKnownTopics() {
  return useQuery({
    queryKey: ['known', 'topics'],
    queryFn: async () => unwrap(await api.GET('/api/topics')),
    staleTime: STALE_MS,
  });
}
