import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '.';
import { unwrap } from './problem';
import type { Topic } from './types';

const TOPICS = ['topics'];

export function useTopics() {
  return useQuery({
    queryKey: TOPICS,
    queryFn: async () => unwrap(await api.GET('/api/topics')),
  });
}

export function useSaveTopic() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ name, ...body }: Topic) =>
      unwrap(await api.PUT('/api/topics/{name}', { params: { path: { name } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: TOPICS }),
  });
}

export function useRemoveTopic() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (name: string) =>
      unwrap(await api.DELETE('/api/topics/{name}', { params: { path: { name } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: TOPICS }),
  });
}
