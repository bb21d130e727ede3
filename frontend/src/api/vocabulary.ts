import { useQuery } from '@tanstack/react-query';
import { api } from '.';
import { unwrap } from './problem';
import type { components } from './schema';

/** What conditions, steps and checks may name. */
export type Vocabulary = components['schemas']['Vocabulary'];

export function useVocabulary() {
  return useQuery({
    queryKey: ['vocabulary'],
    queryFn: async () => unwrap(await api.GET('/api/vocabulary')),
    staleTime: 60_000,
  });
}
