import type { Draft } from '../../../api/types';

/** A diagram that the server does not have yet. */
export interface LocalCopy {
  xml: string;
  /** The draft's version it was made from. */
  version: number;
  basedOn: number | null;
}

export interface LocalCopies {
  keep(copy: LocalCopy): void;
  forget(): void;
  find(): LocalCopy | undefined;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where the browser keeps the copy of a cascade's draft. */
export function localCopies(cascade: string, store: Store = localStorage): LocalCopies {
  const place = `kaskad.draft.${cascade}`;
  return {
    keep(copy) {
      try {
        store.setItem(place, JSON.stringify(copy));
      } catch {
        // A full or forbidden store leaves the author with what is on the screen.
      }
    },
    forget: () => store.removeItem(place),
    find: () => read(store.getItem(place)),
  };
}

function read(kept: string | null): LocalCopy | undefined {
  try {
    const copy = JSON.parse(kept ?? 'null') as LocalCopy | null;
    return copy && typeof copy.xml === 'string' && typeof copy.version === 'number'
      ? copy
      : undefined;
  } catch {
    return undefined;
  }
}

export type Beginning =
  | { with: 'draft'; xml: string }
  /** Work of this browser that never reached the server. */
  | { with: 'copy'; xml: string }
  /** The same, but somebody else has saved since. */
  | { with: 'conflict'; xml: string };

/** What an author goes on with. */
export function beginning(
  draft: Pick<Draft, 'xml' | 'version'>,
  copy: LocalCopy | undefined,
): Beginning {
  if (!copy || copy.xml === draft.xml) {
    return { with: 'draft', xml: draft.xml };
  }
  return { with: copy.version === draft.version ? 'copy' : 'conflict', xml: copy.xml };
}
