import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '.';
import { asPublished, asTold, type Condition } from './conditions';
import { live, slowlyLive } from './live';
import { unwrap } from './problem';
import type { components } from './schema';

type Told = components['schemas']['Segment'];

export type Segment = Omit<Told, 'condition'> & { condition: Condition };
export type Counted = components['schemas']['Counted'];

export interface SegmentToSave {
  id: string;
  name: string;
  condition: Condition;
  tracked: boolean;
  version?: number;
}

const SEGMENTS = ['segments'];
const COUNT_IS_FRESH_MS = 60_000;

const at = (id: string) => ({ params: { path: { id } } });
const segment = (told: Told): Segment => ({ ...told, condition: asTold(told.condition) });

/** Asks often while the server looks at everybody for the first time. */
export function useSegments() {
  return useQuery({
    queryKey: SEGMENTS,
    queryFn: async () => unwrap(await api.GET('/api/segments')).map(segment),
    ...slowlyLive,
    refetchInterval: ({ state }) =>
      state.data?.some(({ tracked, settled }) => tracked && !settled)
        ? live.refetchInterval
        : slowlyLive.refetchInterval,
  });
}

export async function readSegment(id: string) {
  return segment(unwrap(await api.GET('/api/segments/{id}', at(id))));
}

export function useSegment(id: string) {
  return useQuery({
    queryKey: [...SEGMENTS, 'one', id],
    queryFn: () => readSegment(id),
    // The editor keeps it itself from here on.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** How many meet a condition; the last figure stays while the next one is on its way, and only the newest is waited for. */
export function useCount(condition: Condition | undefined) {
  return useQuery({
    queryKey: ['count', condition],
    queryFn: async ({ signal }) =>
      unwrap(
        await api.POST('/api/segments/count', {
          body: { condition: asPublished(condition!) },
          signal,
        }),
      ),
    enabled: condition !== undefined,
    staleTime: COUNT_IS_FRESH_MS,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

function useChange<T, V>(change: (values: V) => Promise<T>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: SEGMENTS, exact: true }),
  });
}

export const useSaveSegment = () =>
  useChange(async ({ id, condition, ...rest }: SegmentToSave) =>
    segment(
      unwrap(
        await api.PUT('/api/segments/{id}', {
          ...at(id),
          body: { ...rest, condition: asPublished(condition) },
        }),
      ),
    ),
  );

export const useRemoveSegment = () =>
  useChange(async (id: string) => unwrap(await api.DELETE('/api/segments/{id}', at(id))));
