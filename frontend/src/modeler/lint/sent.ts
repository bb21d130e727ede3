import { isSend } from './diagram';
import { is, type Moddle } from './moddle';
import { sourceOf, spread, type Ways } from './ways';

/** What may have been sent by the time a run comes somewhere. */
export interface Sent {
  /** The sends met first on the way back, and those of branches that go on at the same time. */
  latest: Moddle[];
  /** These, and the ones before them. */
  all: Moddle[];
  /** Whether a called cascade may have sent something as well. */
  others: boolean;
}

/** By the time a run comes to this node. */
export function sentBefore(node: Moddle, ways: Ways): Sent {
  return sent(ways.before(node), node, ways);
}

/** By the time a run leaves by this flow. */
export function sentUpTo(flow: Moddle, ways: Ways): Sent {
  return sent([sourceOf(flow)], sourceOf(flow), ways);
}

function sent(from: Moddle[], place: Moddle, ways: Ways): Sent {
  const near = [...spread(from, (node) => (isSend(node) ? [] : ways.before(node)))];
  const far = [...spread(from, (node) => ways.before(node))];
  const aside = alongside(place, ways);
  const withThose = (nodes: Moddle[]) => [...new Set([...aside, ...nodes.filter(isSend)])];
  return {
    latest: withThose(near),
    all: withThose(far),
    others: near.some((node) => is(node, 'CallActivity')),
  };
}

/** Sends that another branch may make while a run is on its way here. */
function alongside(place: Moddle, ways: Ways): Moddle[] {
  const found = ways.forks.flatMap((branches) => {
    const others = branches.filter((reached) => !reached.has(place));
    return others.length < branches.length ? others.flatMap((reached) => [...reached]) : [];
  });
  const after = ways.after(place);
  return found.filter((node) => isSend(node) && !after.has(node));
}
