import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '.';
import { slowlyLive } from './live';
import { cursorPages } from './pages';
import { isStatus, unwrap } from './problem';
import type { CustomerCard, NewConsent } from './types';

const PAGE_SIZE = 50;
const FEW = 20;

const CUSTOMERS = ['customers'];
const at = (id: string) => ({ params: { path: { id } } });

export function useCustomers(search: string | undefined) {
  return useInfiniteQuery({
    ...cursorPages([...CUSTOMERS, 'list', search], async (cursor) =>
      unwrap(
        await api.GET('/api/customers', {
          params: { query: { search, cursor, limit: PAGE_SIZE } },
        }),
      ),
    ),
    placeholderData: keepPreviousData,
  });
}

export const customer = async (id: string) =>
  unwrap(await api.GET('/api/customers/{id}', at(id))) as CustomerCard;

export function useCustomer(id: string) {
  return useQuery({
    queryKey: [...CUSTOMERS, id],
    queryFn: () => customer(id),
    ...slowlyLive,
  });
}

/** The customer of this id or alias; null if there is none. */
export async function findCustomer(id: string): Promise<CustomerCard | null> {
  try {
    return await customer(id);
  } catch (problem) {
    if (isStatus(problem, 404)) {
      return null;
    }
    throw problem;
  }
}

export function useConsentHistory(id: string) {
  return useQuery({
    queryKey: [...CUSTOMERS, id, 'consents'],
    queryFn: async () => unwrap(await api.GET('/api/customers/{id}/consents', at(id))),
    ...slowlyLive,
  });
}

export function useMessagesTo(id: string) {
  return useInfiniteQuery({
    ...cursorPages(['messages', 'to', id], async (cursor) =>
      unwrap(
        await api.GET('/api/messages', {
          params: { query: { customer: id, cursor, limit: FEW } },
        }),
      ),
    ),
    ...slowlyLive,
  });
}

export function useEventsOf(id: string) {
  return useInfiniteQuery({
    ...cursorPages(['events', 'of', id], async (cursor) =>
      unwrap(
        await api.GET('/api/events', { params: { query: { customer: id, cursor, limit: FEW } } }),
      ),
    ),
    ...slowlyLive,
  });
}

export function useRunsOf(id: string) {
  return useInfiniteQuery({
    ...cursorPages(['runs', 'of', id], async (cursor) =>
      unwrap(
        await api.GET('/api/runs', { params: { query: { customer: id, cursor, limit: FEW } } }),
      ),
    ),
    ...slowlyLive,
  });
}

function useChange<T, V = void>(change: (values: V) => Promise<T>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: CUSTOMERS }),
  });
}

/** Nobody who is known is written over by mistake. */
export class AlreadyThere extends Error {}

export const useAddCustomer = () =>
  useChange(async (id: string) => {
    if (await findCustomer(id)) {
      throw new AlreadyThere();
    }
    return unwrap(await api.PUT('/api/customers/{id}', { ...at(id), body: {} }));
  });

/** Changes the card as it is by now, so that what others wrote meanwhile stays. */
export const useChangeCustomer = (id: string) =>
  useChange(async (change: (card: CustomerCard) => CustomerCard) =>
    unwrap(await api.PUT('/api/customers/{id}', { ...at(id), body: change(await customer(id)) })),
  );

export const useSayConsent = (id: string) =>
  useChange(async (consent: NewConsent) =>
    unwrap(await api.POST('/api/customers/{id}/consents', { ...at(id), body: consent })),
  );

export const useMerge = (id: string) =>
  useChange(async (alias: string) =>
    unwrap(await api.POST('/api/customers/{id}/aliases', { ...at(id), body: { alias } })),
  );

/** Nothing is asked about the person any more, who is on no list either. */
export function useErase(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => unwrap(await api.DELETE('/api/customers/{id}', at(id))),
    onSuccess: () => queries.invalidateQueries({ queryKey: [...CUSTOMERS, 'list'] }),
  });
}

export function useContactLink(id: string) {
  return useMutation({
    mutationFn: async () => unwrap(await api.POST('/api/customers/{id}/links', at(id))),
  });
}
