import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '.';
import { unwrap } from './problem';
import type { components } from './schema';

export type DateRule = components['schemas']['DateRule'];

const RULES = ['date-rules'];

export function useDateRules() {
  return useQuery({
    queryKey: RULES,
    queryFn: async () => unwrap(await api.GET('/api/date-rules')),
  });
}

export function useSaveDateRule() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: DateRule) => unwrap(await api.PUT('/api/date-rules', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: RULES }),
  });
}

export function useRemoveDateRule() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (event: string) =>
      unwrap(await api.POST('/api/date-rules/remove', { body: { event } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: RULES }),
  });
}
