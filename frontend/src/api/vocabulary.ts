import { useQuery } from '@tanstack/react-query';
import { ask } from './ask';

/** What conditions, steps and checks may name. */
export interface Vocabulary {
  channels: { key: string; paid: boolean; reportsDelivery: boolean; reportsOpens: boolean }[];
  templates: { name: string; channels: string[] }[];
  events: string[];
  cascades: { key: string; name: string }[];
}

export function useVocabulary() {
  return useQuery({
    queryKey: ['vocabulary'],
    queryFn: () => ask<Vocabulary>('GET', '/api/vocabulary'),
    staleTime: 60_000,
  });
}
