import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { allItems, cursorPages, type Page } from './pages';

const stored: Record<string, Page<number>> = {
  first: { items: [1, 2], next: 'b' },
  b: { items: [3, 4], next: 'c' },
  c: { items: [5], next: null },
};

function load(pages: number) {
  const fetchPage = vi.fn((cursor: string | undefined) =>
    Promise.resolve(stored[cursor ?? 'first']!),
  );
  const query = { ...cursorPages(['numbers'], fetchPage), pages };
  return { fetchPage, data: new QueryClient().fetchInfiniteQuery(query) };
}

describe('cursor paging', () => {
  it('starts without a cursor', async () => {
    const { fetchPage, data } = load(1);
    expect(allItems(await data)).toEqual([1, 2]);
    expect(fetchPage.mock.calls).toEqual([[undefined]]);
  });

  it('follows the cursors in order', async () => {
    const { fetchPage, data } = load(3);
    expect(allItems(await data)).toEqual([1, 2, 3, 4, 5]);
    expect(fetchPage.mock.calls).toEqual([[undefined], ['b'], ['c']]);
  });

  it('stops at the null cursor', async () => {
    const { fetchPage, data } = load(9);
    await data;
    expect(fetchPage).toHaveBeenCalledTimes(3);
  });

  it('has no items before the first page', () => {
    expect(allItems(undefined)).toEqual([]);
  });
});
