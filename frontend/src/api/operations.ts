import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '.';
import { live, livePages, slowlyLive } from './live';
import { cursorPages } from './pages';
import { unwrap } from './problem';
import type { components } from './schema';

export type Operation = components['schemas']['Operation'];

/** How an operation went for one run. */
export type RunResult = components['schemas']['RunResult'];

const PAGE_SIZE = 50;

const at = (key: string) => ({ params: { path: { key } } });
const operationsOf = (cascade: string) => ['cascades', cascade, 'operations'];

export const underWay = (operations: Operation[]) =>
  operations.find(({ state }) => state === 'RUNNING');

/** The latest operations; asks often while one is under way, and anew for the cascade when it ends. */
export function useOperations(cascade: string) {
  const queries = useQueryClient();
  const operations = useQuery({
    queryKey: operationsOf(cascade),
    queryFn: async () => unwrap(await api.GET('/api/cascades/{key}/operations', at(cascade))).items,
    retry: false,
    refetchInterval: ({ state }) =>
      underWay(state.data ?? []) ? live.refetchInterval : slowlyLive.refetchInterval,
  });
  const busy = underWay(operations.data ?? []) !== undefined;
  useEffect(() => {
    if (busy) {
      return () => void queries.invalidateQueries({ queryKey: ['cascades'] });
    }
  }, [busy, queries]);
  return operations;
}

/** The runs that failed, or those that went well; they become more while the operation is under way. */
export function useOperationRuns({ id, state }: Operation, failed: boolean) {
  return useInfiniteQuery({
    ...cursorPages(['operations', id, failed, state], async (cursor) =>
      unwrap(
        await api.GET('/api/operations/{id}/runs', {
          params: { path: { id }, query: { failed, cursor, limit: PAGE_SIZE } },
        }),
      ),
    ),
    ...(state === 'RUNNING' && livePages),
    placeholderData: keepPreviousData,
  });
}

function useChange<T, V = void>(change: (values: V) => Promise<T>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cascades'] }),
  });
}

export const usePause = (cascade: string) =>
  useChange(async () => unwrap(await api.POST('/api/cascades/{key}/pause', at(cascade))));

export const useResume = (cascade: string) =>
  useChange(async () => unwrap(await api.POST('/api/cascades/{key}/resume', at(cascade))));

export const useStop = (cascade: string) =>
  useChange(async () => unwrap(await api.POST('/api/cascades/{key}/stop', at(cascade))));

export const useBreakOff = () =>
  useChange(async (id: string) =>
    unwrap(await api.POST('/api/operations/{id}/cancel', { params: { path: { id } } })),
  );

export const useMoveRuns = (cascade: string) =>
  useChange(async (versions: { from: number; to: number }) =>
    unwrap(await api.POST('/api/cascades/{key}/migrations', { ...at(cascade), body: versions })),
  );
