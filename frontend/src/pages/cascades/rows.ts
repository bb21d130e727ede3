import type { Cascade, DraftStamp } from '../../api/types';

/** A cascade in the list: deployed, drafted, or both. */
export interface Row {
  key: string;
  name: string;
  cascade?: Cascade;
  draft?: DraftStamp;
}

/** All cascades by their names, those that are only drafts among them. */
export function rowsOf(cascades: Cascade[], drafts: DraftStamp[]): Row[] {
  const draftOf = new Map(drafts.map((draft) => [draft.key, draft]));
  const deployed = new Set(cascades.map(({ key }) => key));
  return [
    ...cascades.map((cascade) => ({
      key: cascade.key,
      name: cascade.name,
      cascade,
      draft: draftOf.get(cascade.key),
    })),
    ...drafts
      .filter(({ key }) => !deployed.has(key))
      .map((draft) => ({ key: draft.key, name: draft.name, draft })),
  ].sort((one, other) => one.name.localeCompare(other.name));
}
