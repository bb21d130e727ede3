import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '.';
import { live } from './live';
import { unwrap } from './problem';
import type { components } from './schema';

export type ElementHeat = components['schemas']['ElementHeat'];
export type CascadeHeat = components['schemas']['CascadeHeat'];

export function useHeat(key: string, version: number) {
  return useQuery({
    queryKey: ['cascades', key, 'heat', version],
    queryFn: async () =>
      unwrap(
        await api.GET('/api/cascades/{key}/heat', {
          params: { path: { key }, query: { version } },
        }),
      ),
    placeholderData: keepPreviousData,
    ...live,
  });
}
