import { infiniteQueryOptions, type InfiniteData, type QueryKey } from '@tanstack/react-query';

export interface Page<T> {
  items: T[];
  next?: string | null;
}

type FetchPage<T> = (cursor: string | undefined) => Promise<Page<T>>;

/** Follows the server's opaque cursors; a null cursor ends the list. */
export function cursorPages<T>(queryKey: QueryKey, fetchPage: FetchPage<T>) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function allItems<T>(data: InfiniteData<Page<T>, unknown> | undefined): T[] {
  return data?.pages.flatMap((page) => page.items) ?? [];
}
