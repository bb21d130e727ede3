import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '.';
import { live } from './live';
import { cursorPages } from './pages';
import { unwrap } from './problem';
import type { Message, RunState } from './types';

export interface RunFilter {
  customer?: string;
  cascade?: string;
  state?: RunState;
  element?: string;
}

const PAGE_SIZE = 50;

export function useRuns(filter: RunFilter) {
  return useInfiniteQuery({
    ...cursorPages(['runs', filter], async (cursor) =>
      unwrap(
        await api.GET('/api/runs', { params: { query: { ...filter, cursor, limit: PAGE_SIZE } } }),
      ),
    ),
    placeholderData: keepPreviousData,
  });
}

export function useRun(id: string) {
  return useQuery({
    queryKey: ['runs', 'one', id],
    queryFn: async () => unwrap(await api.GET('/api/runs/{id}', { params: { path: { id } } })),
    ...live,
    refetchInterval: ({ state }) => (state.data?.state === 'ACTIVE' ? live.refetchInterval : false),
  });
}

export function useCancelRun(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      unwrap(await api.POST('/api/runs/{id}/cancel', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  });
}

/** Asks again whenever the message has got a new status. */
export function useMessage({ id, status }: Message) {
  return useQuery({
    queryKey: ['messages', id, status],
    queryFn: async () => unwrap(await api.GET('/api/messages/{id}', { params: { path: { id } } })),
    placeholderData: keepPreviousData,
  });
}
