import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '.';
import { live, slowlyLive } from './live';
import { cursorPages } from './pages';
import { unwrap } from './problem';
import type { components } from './schema';

export type Campaign = components['schemas']['Campaign'];
export type CampaignStatus = Campaign['status'];
export type Launch = components['schemas']['Launch'];
export type CampaignToSave = components['schemas']['CampaignToSave'];
export type Left = components['schemas']['RecipientLeft'];
export type LeftState = Left['state'];

const PAGE_SIZE = 50;
const CAMPAIGNS = 'campaigns';

const at = (id: string) => ({ params: { path: { id } } });
const goesOn = (status: CampaignStatus | undefined) => status === 'RUNNING';

export function useCampaigns() {
  return useInfiniteQuery({
    ...cursorPages([CAMPAIGNS], async (cursor) =>
      unwrap(await api.GET('/api/campaigns', { params: { query: { cursor, limit: PAGE_SIZE } } })),
    ),
    ...slowlyLive,
  });
}

export function useCampaign(id: string) {
  return useQuery({
    queryKey: [CAMPAIGNS, id],
    queryFn: async () => unwrap(await api.GET('/api/campaigns/{id}', at(id))),
    ...live,
    refetchInterval: ({ state }) =>
      goesOn(state.data?.status) ? live.refetchInterval : slowlyLive.refetchInterval,
  });
}

export function useSaveCampaign(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: CampaignToSave) =>
      unwrap(await api.PUT('/api/campaigns/{id}', { ...at(id), body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [CAMPAIGNS] }),
  });
}

export type Act = 'start' | 'pause' | 'resume' | 'stop' | 'stopRuns' | 'remove';

/** What can be done to a campaign as a whole. */
export function useAct(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (act: Act) => {
      switch (act) {
        case 'start':
          return unwrap(await api.POST('/api/campaigns/{id}/start', at(id)));
        case 'pause':
          return unwrap(await api.POST('/api/campaigns/{id}/pause', at(id)));
        case 'resume':
          return unwrap(await api.POST('/api/campaigns/{id}/resume', at(id)));
        case 'remove':
          return unwrap(await api.DELETE('/api/campaigns/{id}', at(id)));
        default:
          return unwrap(
            await api.POST('/api/campaigns/{id}/stop', {
              params: { path: { id }, query: { runs: act === 'stopRuns' } },
            }),
          );
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [CAMPAIGNS] }),
  });
}

export function useResults(id: string, { number, state }: Launch) {
  return useQuery({
    queryKey: [CAMPAIGNS, id, 'results', number, state],
    queryFn: async () =>
      unwrap(
        await api.GET('/api/campaigns/{id}/launches/{number}/results', {
          params: { path: { id, number } },
        }),
      ),
    ...slowlyLive,
    placeholderData: keepPreviousData,
  });
}

export function useLeft(id: string, number: number, state: LeftState) {
  return useInfiniteQuery(
    cursorPages([CAMPAIGNS, id, 'left', number, state], async (cursor) =>
      unwrap(
        await api.GET('/api/campaigns/{id}/launches/{number}/recipients', {
          params: { path: { id, number }, query: { state, cursor, limit: PAGE_SIZE } },
        }),
      ),
    ),
  );
}

export interface Whom {
  segment?: string | null;
  list?: string | null;
}

/** Whom a campaign would be for; the last answer stays until the next has come. */
export function usePreview(cascade: string, { segment, list }: Whom) {
  return useQuery({
    queryKey: [CAMPAIGNS, 'preview', cascade, segment, list],
    queryFn: async () =>
      unwrap(await api.POST('/api/campaigns/preview', { body: { cascade, segment, list } })),
    enabled: cascade !== '' && Boolean(segment ?? list),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

interface NewList {
  id: string;
  name: string;
  customers: string;
}

/** Makes a list of these customers, one id a line. */
export function useMakeList() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, name, customers }: NewList) => {
      unwrap(await api.PUT('/api/lists/{id}', { ...at(id), body: { name } }));
      return unwrap(
        await api.PUT('/api/lists/{id}/members', {
          ...at(id),
          body: customers,
          bodySerializer: (body) => body ?? '',
          headers: { 'Content-Type': 'text/plain' },
        }),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['lists'] }),
  });
}
