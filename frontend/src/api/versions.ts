import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '.';
import { isStatus, unwrap } from './problem';
import type { components } from './schema';

type Schemas = components['schemas'];

export type Version = Schemas['Version'];
export type Stand = Schemas['Stand'];
export type Draft = Schemas['Draft'];

const at = (key: string) => ({ params: { path: { key } } });

async function storedDraft(key: string): Promise<Draft | null> {
  try {
    const draft = unwrap(await api.GET('/api/cascades/{key}/draft', at(key)));
    return draft.version > 0 ? draft : null;
  } catch (problem) {
    if (isStatus(problem, 404)) {
      return null;
    }
    throw problem;
  }
}

/** The draft somebody is at; null if there is none. */
export function useStoredDraft(key: string) {
  return useQuery({
    queryKey: ['cascades', key, 'storedDraft'],
    queryFn: () => storedDraft(key),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Makes the diagram of a version the draft, in the place of the draft that was seen. */
export function useBackToVersion(key: string, name: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ version, seen }: { version: number; seen: number }) => {
      const xml = unwrap(
        await api.GET('/api/cascades/{key}/xml', {
          params: { path: { key }, query: { version } },
          parseAs: 'text',
        }),
      );
      return unwrap(
        await api.PUT('/api/cascades/{key}/draft', {
          ...at(key),
          body: { name, xml, version: seen, basedOn: version },
        }),
      );
    },
    onSuccess: () => {
      queries.removeQueries({ queryKey: ['draft', key] });
      return queries.invalidateQueries({ queryKey: ['cascades'] });
    },
  });
}

/** What would happen to the runs of one version at another one. */
export function useMovePreview(key: string, from: number, to: number | undefined) {
  return useQuery({
    queryKey: ['movePreview', key, from, to],
    queryFn: async () =>
      unwrap(
        await api.POST('/api/cascades/{key}/migrations/preview', {
          ...at(key),
          body: { from, to: to ?? from },
        }),
      ),
    enabled: to !== undefined,
    gcTime: 0,
  });
}
