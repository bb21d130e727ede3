import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '.';
import { cursorPages } from './pages';
import { unwrap } from './problem';
import type { ChannelKey, NewSuppression } from './types';

const PAGE_SIZE = 50;
const SUPPRESSIONS = ['suppressions'];

export interface SuppressionFilter {
  channel?: ChannelKey;
  address?: string;
}

export function useSuppressions(filter: SuppressionFilter) {
  return useInfiniteQuery({
    ...cursorPages([...SUPPRESSIONS, filter], async (cursor) =>
      unwrap(
        await api.GET('/api/suppressions', {
          params: { query: { ...filter, cursor, limit: PAGE_SIZE } },
        }),
      ),
    ),
    placeholderData: keepPreviousData,
  });
}

/** Why nothing is sent to an address; undefined if nothing keeps messages from it. */
export function useSuppression(channel: ChannelKey, address: string) {
  return useQuery({
    queryKey: [...SUPPRESSIONS, 'of', channel, address],
    queryFn: async () => {
      const found = unwrap(
        await api.GET('/api/suppressions', { params: { query: { channel, address, limit: 1 } } }),
      );
      return found.items[0] ?? null;
    },
  });
}

function useChange(change: (suppression: NewSuppression) => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: SUPPRESSIONS }),
        queries.invalidateQueries({ queryKey: ['customers'] }),
      ]),
  });
}

export const useSuppress = () =>
  useChange(async (body) => unwrap(await api.POST('/api/suppressions', { body })));

export const useLift = () =>
  useChange(async (body) => unwrap(await api.POST('/api/suppressions/lift', { body })));
