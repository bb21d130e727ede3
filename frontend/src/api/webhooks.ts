import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '.';
import { livePages, slowlyLive } from './live';
import { cursorPages } from './pages';
import { unwrap } from './problem';
import type { components } from './schema';

type Schemas = components['schemas'];

export type Webhook = Schemas['Webhook'];
export type WantedWebhook = Schemas['WantedWebhook'];
export type Delivery = Schemas['WebhookDelivery'];
export type DeliveryState = Delivery['state'];

const WEBHOOKS = ['webhooks'];
const PAGE_SIZE = 50;

const at = (id: string) => ({ params: { path: { id } } });

export function useWebhooks() {
  return useQuery({
    queryKey: WEBHOOKS,
    queryFn: async () => unwrap(await api.GET('/api/webhooks')).items,
    ...slowlyLive,
  });
}

export function useWebhook(id: string) {
  return useQuery({
    queryKey: [...WEBHOOKS, id],
    queryFn: async () => unwrap(await api.GET('/api/webhooks/{id}', at(id))),
    ...slowlyLive,
  });
}

export function useDeliveries(webhook: string, state: DeliveryState | undefined) {
  return useInfiniteQuery({
    ...cursorPages([...WEBHOOKS, webhook, 'deliveries', state], async (cursor) =>
      unwrap(
        await api.GET('/api/webhooks/{webhook}/deliveries', {
          params: { path: { webhook }, query: { state, cursor, limit: PAGE_SIZE } },
        }),
      ),
    ),
    ...livePages,
    placeholderData: keepPreviousData,
  });
}

function useChange<T, V = void>(change: (values: V) => Promise<T>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: WEBHOOKS }),
  });
}

export const useAddWebhook = () =>
  useChange(async (body: WantedWebhook) => unwrap(await api.POST('/api/webhooks', { body })));

export const useChangeWebhook = (id: string) =>
  useChange(async (body: WantedWebhook) =>
    unwrap(await api.PUT('/api/webhooks/{id}', { ...at(id), body })),
  );

export const useNewSecret = (id: string) =>
  useChange(async () => unwrap(await api.POST('/api/webhooks/{id}/secret', at(id))));

export const useTestWebhook = (webhook: string) =>
  useChange(async () =>
    unwrap(await api.POST('/api/webhooks/{webhook}/test', { params: { path: { webhook } } })),
  );

export const useRedeliver = (webhook: string) =>
  useChange(async (id: string) =>
    unwrap(
      await api.POST('/api/webhooks/{webhook}/deliveries/{id}/retry', {
        params: { path: { webhook, id } },
      }),
    ),
  );

/** The page of the webhook is left then, so nobody asks for it once more. */
export function useRemoveWebhook(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => unwrap(await api.DELETE('/api/webhooks/{id}', at(id))),
    onSuccess: () => queries.invalidateQueries({ queryKey: WEBHOOKS, exact: true }),
  });
}
