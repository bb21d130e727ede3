import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '.';
import { live, slowlyLive } from './live';
import { cursorPages } from './pages';
import { unwrap } from './problem';
import type { Import, ImportKind } from './types';

const PAGE_SIZE = 20;
export const IMPORTS = ['imports'];

const UNDER_WAY: Import['state'][] = ['UPLOADING', 'WAITING', 'RUNNING'];

export const isUnderWay = ({ state }: Pick<Import, 'state'>) => UNDER_WAY.includes(state);

/** Newest first; asks often while one of them is under way. */
export function useImports() {
  return useInfiniteQuery({
    ...cursorPages(IMPORTS, async (cursor) =>
      unwrap(await api.GET('/api/imports', { params: { query: { cursor, limit: PAGE_SIZE } } })),
    ),
    retry: false,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay))
        ? live.refetchInterval
        : slowlyLive.refetchInterval,
  });
}

/** The server looks at the first 64 kB only, so no more is sent. */
const LOOKED_AT = 64 * 1024;

/** How a file would be understood; asks again when the file or its kind changes. */
export function usePreview(file: File, kind: ImportKind) {
  return useQuery({
    queryKey: [...IMPORTS, 'preview', kind, file.name, file.size, file.lastModified],
    queryFn: async () =>
      unwrap(
        await api.POST('/api/imports/preview', {
          params: { query: { kind } },
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file.slice(0, LOOKED_AT) as unknown as string,
          bodySerializer: (body) => body,
        }),
      ),
    staleTime: Infinity,
    retry: false,
  });
}

export function useCancelImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) =>
      unwrap(await api.POST('/api/imports/{id}/cancel', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: IMPORTS }),
  });
}

/** The rows that could not be imported; they become more while the import is under way. */
export function useImportFailures({ id, failed }: Import) {
  return useInfiniteQuery({
    ...cursorPages([...IMPORTS, id, 'failures', failed], async (cursor) =>
      unwrap(
        await api.GET('/api/imports/{id}/failures', {
          params: { path: { id }, query: { cursor, limit: PAGE_SIZE } },
        }),
      ),
    ),
  });
}
