import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '.';
import { live } from './live';
import { unwrap } from './problem';
import type { TestMessage } from './types';

const PROVIDERS = ['providers'];

export function useProviders() {
  return useQuery({
    queryKey: PROVIDERS,
    queryFn: async () => unwrap(await api.GET('/api/providers')).items,
    ...live,
  });
}

export function useTestMessage(provider: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (message: TestMessage) =>
      unwrap(
        await api.POST('/api/providers/{name}/test', {
          params: { path: { name: provider } },
          body: message,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: PROVIDERS }),
  });
}

/** Somebody has mended it. */
export function useTryNow(provider: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      unwrap(
        await api.POST('/api/providers/{name}/retry', { params: { path: { name: provider } } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: PROVIDERS }),
  });
}
