import { describe, expect, it } from 'vitest';
import { beginning, localCopies } from './localCopies';

function store(kept: Record<string, string> = {}) {
  return {
    getItem: (place: string) => kept[place] ?? null,
    setItem: (place: string, value: string) => void (kept[place] = value),
    removeItem: (place: string) => void delete kept[place],
  };
}

const COPY = { xml: 'mine', version: 3, basedOn: 2 };
const DRAFT = {
  key: 'a',
  xml: 'theirs',
  version: 3,
  basedOn: 2,
  updatedAt: null,
  updatedBy: null,
};

describe('a copy in the browser', () => {
  it('belongs to its cascade', () => {
    const shared = store();
    localCopies('a', shared).keep(COPY);
    expect(localCopies('a', shared).find()).toEqual(COPY);
    expect(localCopies('b', shared).find()).toBeUndefined();
    localCopies('a', shared).forget();
    expect(localCopies('a', shared).find()).toBeUndefined();
  });

  it('is none if it cannot be read', () => {
    expect(localCopies('a', store({ 'kaskad.draft.a': '{"xml":' })).find()).toBeUndefined();
    expect(localCopies('a', store({ 'kaskad.draft.a': '{"xml":1}' })).find()).toBeUndefined();
  });

  it('does not stop the author if there is no room for it', () => {
    const full = {
      ...store(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => localCopies('a', full).keep(COPY)).not.toThrow();
  });
});

describe('an author goes on', () => {
  it('with the draft where there is no copy, or the same one', () => {
    expect(beginning(DRAFT, undefined)).toEqual({ with: 'draft', xml: 'theirs' });
    expect(beginning(DRAFT, { ...COPY, xml: 'theirs' })).toEqual({ with: 'draft', xml: 'theirs' });
  });

  it('with what never reached the server', () => {
    expect(beginning(DRAFT, COPY)).toEqual({ with: 'copy', xml: 'mine' });
  });

  it('with a decision if somebody else has saved since', () => {
    expect(beginning({ ...DRAFT, version: 4 }, COPY)).toEqual({ with: 'conflict', xml: 'mine' });
  });
});
