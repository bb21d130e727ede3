const LIVE_MS = 2_000;
const SLOW_MS = 10_000;

/** TanStack Query pauses these while the tab is hidden. */
export const live = { refetchInterval: LIVE_MS, retry: false } as const;
export const slowlyLive = { refetchInterval: SLOW_MS, retry: false } as const;

/** A list reloads all its pages at a time, so a longer one reloads less often. */
export const livePages = {
  refetchInterval: ({ state }: { state: { data?: { pages: unknown[] } } }) =>
    LIVE_MS * Math.max(1, state.data?.pages.length ?? 1),
  retry: false,
} as const;
