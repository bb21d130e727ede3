import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { vi } from 'vitest';
import { speak } from '../i18n';

/** Shows a part of a page, in English. */
export async function show(part: ReactNode) {
  await speak('en');
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always' } },
  });
  return render(
    <QueryClientProvider client={queries}>
      <MemoryRouter>{part}</MemoryRouter>
    </QueryClientProvider>,
  );
}

/** Leaves nothing to the next test. */
export function clear() {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
}
