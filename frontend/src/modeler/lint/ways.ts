import { compensates, definitionsOf, interrupts, isEventSubProcess, type Diagram } from './diagram';
import { is, one, text, type Moddle } from './moddle';

type Steps = (node: Moddle) => Iterable<Moddle>;

/** The ways that runs can take through a diagram, into sub-processes and out of them. */
export class Ways {
  private readonly flows = new Map<Moddle, Moddle[]>();
  private readonly boundaries = new Map<Moddle, Moddle[]>();
  private readonly next = new Map<Moddle, Moddle[]>();
  private readonly previous = new Map<Moddle, Moddle[]>();
  /** Of each node behind which a run goes several ways at a time, all that each of them comes to. */
  readonly forks: Set<Moddle>[][];

  constructor(private readonly diagram: Diagram) {
    const { nodes } = diagram;
    diagram.flows.forEach((flow) => add(this.flows, sourceOf(flow), flow));
    nodes.forEach((node) => add(this.boundaries, hostOf(node), node));
    for (const node of nodes) {
      const followers = this.followers(node);
      this.next.set(node, followers);
      followers.forEach((follower) => add(this.previous, follower, node));
    }
    nodes.filter(isEventSubProcess).forEach((node) => this.mayBeginAnywhere(node));
    this.forks = nodes
      .map((node) => this.branches(node))
      .filter(({ length }) => length > 1)
      .map((branches) => branches.map((branch) => this.reachedFrom([branch])));
  }

  outgoing(node: Moddle): Moddle[] {
    return this.flows.get(node) ?? [];
  }

  boundary(host: Moddle): Moddle[] {
    return this.boundaries.get(host) ?? [];
  }

  targets(node: Moddle): Moddle[] {
    return this.outgoing(node).map(targetOf);
  }

  /** Where a link leads. */
  linked(thrown: Moddle): Moddle[] {
    const name = is(thrown, 'IntermediateThrowEvent') ? linkOf(thrown) : undefined;
    return name === undefined
      ? []
      : this.inside(thrown.$parent).filter(
          (node) => is(node, 'IntermediateCatchEvent') && linkOf(node) === name,
        );
  }

  /** Where a run may have been just before it came here. */
  before(node: Moddle): Moddle[] {
    return this.previous.get(node) ?? [];
  }

  /** Whether a run that has left one node can come to the other. */
  leads(one: Moddle, other: Moddle): boolean {
    return this.after(one).has(other);
  }

  /** All that a run comes to which begins at these. */
  reachedFrom(starts: Moddle[]): Set<Moddle> {
    return spread(starts, (node) => this.next.get(node) ?? []);
  }

  /** All that a run can come to once it has left this. */
  after(node: Moddle): Set<Moddle> {
    return this.reachedFrom(this.next.get(node) ?? []);
  }

  private followers(node: Moddle): Moddle[] {
    const begins = this.begins(node);
    const linked = this.linked(node);
    const isLast = this.outgoing(node).length === 0 && linked.length === 0 && !compensates(node);
    return [
      ...[node, ...scopesOf(node)].flatMap((each) => this.boundary(each)),
      ...(begins.length > 0 ? begins : this.targets(node)),
      ...linked,
      ...(isLast ? this.exits(node) : []),
    ];
  }

  /** Where a sub-process begins. */
  private begins(node: Moddle): Moddle[] {
    return is(node, 'SubProcess')
      ? this.inside(node).filter((inner) => is(inner, 'StartEvent'))
      : [];
  }

  private inside(container: Moddle | undefined): Moddle[] {
    return this.diagram.nodes.filter((node) => node.$parent === container);
  }

  /** Where a run goes on that has come to the end of a sub-process. */
  private exits(last: Moddle): Moddle[] {
    const [around] = scopesOf(last);
    if (!around) {
      return [];
    }
    const targets = this.targets(around);
    return targets.length > 0 ? targets : this.exits(around);
  }

  private mayBeginAnywhere(node: Moddle) {
    const around = this.diagram.nodes.filter(
      (each) => each !== node && lies(each, node.$parent) && !lies(each, node),
    );
    for (const begin of this.begins(node)) {
      around.forEach((each) => add(this.previous, begin, each));
    }
  }

  /** What goes on at the same time once a run has left this node. */
  private branches(node: Moddle): Moddle[] {
    if (is(node, 'ExclusiveGateway', 'EventBasedGateway', 'ComplexGateway')) {
      return [];
    }
    const begins = this.begins(node);
    return [
      ...this.boundary(node).filter((event) => !interrupts(event)),
      ...(begins.length > 0 ? begins : this.targets(node)),
    ];
  }
}

/** Whether one lies in the other, however deep. */
export function lies(inner: Moddle, outer: Moddle | undefined): boolean {
  return inner.$parent !== undefined && (inner.$parent === outer || lies(inner.$parent, outer));
}

/** The first ones and all that the steps lead to from them. */
export function spread(first: Iterable<Moddle>, steps: Steps): Set<Moddle> {
  const met = new Set(first);
  for (const node of met) {
    for (const next of steps(node)) {
      met.add(next);
    }
  }
  return met;
}

/** The sub-processes around a node, the nearest first. */
function scopesOf({ $parent }: Moddle): Moddle[] {
  return $parent && is($parent, 'SubProcess') ? [$parent, ...scopesOf($parent)] : [];
}

function hostOf(node: Moddle): Moddle | undefined {
  return is(node, 'BoundaryEvent') ? one(node, 'attachedToRef') : undefined;
}

function linkOf(event: Moddle): string | undefined {
  return text(definitionsOf(event, 'Link')[0], 'name');
}

export function sourceOf(flow: Moddle): Moddle {
  return flow.get('sourceRef') as Moddle;
}

function targetOf(flow: Moddle): Moddle {
  return flow.get('targetRef') as Moddle;
}

function add(lists: Map<Moddle, Moddle[]>, key: Moddle | undefined, value: Moddle) {
  if (key) {
    lists.set(key, [...(lists.get(key) ?? []), value]);
  }
}
