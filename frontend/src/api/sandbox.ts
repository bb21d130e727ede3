import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '.';
import { livePages } from './live';
import { cursorPages } from './pages';
import { unwrap } from './problem';
import type { Behaviour, ReceiptStatus } from './types';

export interface InboxFilter {
  channel?: string;
  to?: string;
}

const PAGE_SIZE = 50;
const INBOX = ['sandbox', 'messages'];
const BEHAVIOURS = ['sandbox', 'behaviours'];

export function useInbox(filter: InboxFilter) {
  return useInfiniteQuery({
    ...cursorPages([...INBOX, filter], async (cursor) =>
      unwrap(
        await api.GET('/api/sandbox/messages', {
          params: { query: { ...filter, cursor, limit: PAGE_SIZE } },
        }),
      ),
    ),
    placeholderData: keepPreviousData,
    ...livePages,
  });
}

export function useGiveReceipt(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (status: ReceiptStatus) =>
      unwrap(
        await api.POST('/api/sandbox/messages/{id}/receipts', {
          params: { path: { id } },
          body: { status },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: INBOX }),
  });
}

export function useBehaviours() {
  return useQuery({
    queryKey: BEHAVIOURS,
    queryFn: async () => unwrap(await api.GET('/api/sandbox/behaviours')).items,
  });
}

export function useChangeBehaviour() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ channel, ...change }: Behaviour) =>
      unwrap(
        await api.PUT('/api/sandbox/behaviours/{channel}', {
          params: { path: { channel } },
          body: change,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: BEHAVIOURS }),
  });
}
