import { useQuery } from '@tanstack/react-query';
import { api } from '.';
import { unwrap } from './problem';
import type { Draft, DraftStamp, DraftToSave } from './types';

/** Saves that are under way while their page is left: who comes back at once must not overtake them. */
class Leaving {
  private readonly saves = new Map<string, Promise<unknown>>();

  add(key: string, save: Promise<unknown>) {
    const settled = save.catch(() => {}).finally(() => this.saves.delete(key));
    this.saves.set(key, settled);
  }

  async over(key: string) {
    await this.saves.get(key);
  }
}

export const leaving = new Leaving();

/** The drafts of all cascades, also of those that were never deployed. */
export function useDrafts() {
  return useQuery({
    queryKey: ['drafts'],
    queryFn: async () => unwrap(await api.GET('/api/drafts')).items,
  });
}

/** The draft of a cascade; version 0 is the newest deployed diagram, of which no draft is stored yet. */
export function useDraft(key: string) {
  return useQuery({
    queryKey: ['draft', key],
    queryFn: async () => {
      await leaving.over(key);
      return readDraft(key);
    },
    // The page keeps the draft itself from here on.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export async function readDraft(key: string): Promise<Draft> {
  return unwrap(await api.GET('/api/cascades/{key}/draft', { params: { path: { key } } }));
}

export async function saveDraft(key: string, body: DraftToSave): Promise<DraftStamp> {
  return unwrap(await api.PUT('/api/cascades/{key}/draft', { params: { path: { key } }, body }));
}

export async function discardDraft(key: string, version: number) {
  unwrap(
    await api.DELETE('/api/cascades/{key}/draft', {
      params: { path: { key }, query: { version } },
    }),
  );
}
