import type { Provider, ProviderReport } from '../../api/types';

export interface Trouble {
  detail: string;
  times: number;
  latest: string;
}

export interface Summary {
  state: ProviderReport['state'];
  why: string | null;
  since: string | null;
  pausedUntil: string | null;
  accepted: number;
  troubles: Trouble[];
}

const WORST_FIRST = ['DOWN', 'THROTTLED', 'UP'];

/** What all nodes find, taken together: the worst of them counts. */
export function summaryOf({ nodes }: Pick<Provider, 'nodes'>): Summary | null {
  const [worst] = [...nodes].sort(
    (a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state),
  );
  if (!worst) {
    return null;
  }
  return {
    state: worst.state,
    why: worst.why ?? null,
    since: worst.since,
    pausedUntil: worst.pausedUntil ?? null,
    accepted: nodes.reduce((sum, node) => sum + node.accepted, 0),
    troubles: troublesOf(nodes),
  };
}

/** The same trouble is told once, with how often it was met; the latest first. */
function troublesOf(nodes: ProviderReport[]): Trouble[] {
  const troubles = new Map<string, Trouble>();
  for (const { detail, at } of nodes.flatMap(({ failures }) => failures)) {
    const known = troubles.get(detail);
    troubles.set(detail, {
      detail,
      times: (known?.times ?? 0) + 1,
      latest: known && known.latest > at ? known.latest : at,
    });
  }
  return [...troubles.values()].sort((a, b) => b.latest.localeCompare(a.latest));
}
