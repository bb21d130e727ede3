import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '.';
import { slowlyLive } from './live';
import { unwrap } from './problem';

export function useCascades() {
  return useQuery({
    queryKey: ['cascades'],
    queryFn: async () => unwrap(await api.GET('/api/cascades')).items,
    ...slowlyLive,
  });
}

export function useCascade(key: string) {
  return useQuery({
    queryKey: ['cascades', key],
    queryFn: async () => unwrap(await api.GET('/api/cascades/{key}', at(key))),
    ...slowlyLive,
  });
}

export function useVersions(key: string) {
  return useQuery({
    queryKey: ['cascades', key, 'versions'],
    queryFn: async () => unwrap(await api.GET('/api/cascades/{key}/versions', at(key))).items,
  });
}

export function useDiagram(key: string, version: number | undefined) {
  return useQuery({
    queryKey: ['cascades', key, 'xml', version],
    queryFn: async () =>
      unwrap(
        await api.GET('/api/cascades/{key}/xml', { ...inVersion(key, version), parseAs: 'text' }),
      ),
    enabled: version !== undefined,
    staleTime: Infinity,
  });
}

export interface NewRun {
  customer: string;
  properties: Record<string, string>;
  idempotencyKey: string;
}

export function useStartRun(key: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ idempotencyKey, ...body }: NewRun) =>
      unwrap(
        await api.POST('/api/cascades/{key}/runs', {
          params: { path: { key }, header: { 'Idempotency-Key': idempotencyKey } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  });
}

function at(key: string) {
  return { params: { path: { key } } };
}

function inVersion(key: string, version: number | undefined) {
  return { params: { path: { key }, query: { version } } };
}
