import { diff } from 'bpmn-js-differ';
import { factsOf, nameOf, typeOf, type Moddle } from './facts';

export const KINDS = ['added', 'removed', 'changed', 'moved'] as const;
export type Kind = (typeof KINDS)[number];

export interface FactChange {
  fact: string;
  before?: string;
  after?: string;
}

/** What differs at one element. */
export interface Difference {
  kind: Kind;
  element: string;
  type: string;
  /** What the author calls it; a flow is called by its ends. */
  name: string;
  ends?: { from: string; to: string };
  /** Empty where it was added, removed or moved, or where nothing can be told of the change. */
  facts: FactChange[];
}

/** What became of the elements of one version in another, in the order of {@link KINDS}. */
export function differencesOf(before: Moddle, after: Moddle): Difference[] {
  const old = elementsOf(before);
  const fresh = elementsOf(after);
  const found = diff(before, after);
  const changed = [...fresh].flatMap(([id, element]) => {
    const former = old.get(id);
    const facts = former ? changesOf(former, element) : [];
    return facts.length > 0 || (former && changedOtherwise(found._changed[id], element))
      ? [told('changed', element, facts)]
      : [];
  });
  const known = new Set(changed.map(({ element }) => element));
  return [
    ...[...fresh].filter(([id]) => !old.has(id)).map(([, each]) => told('added', each)),
    ...[...old].filter(([id]) => !fresh.has(id)).map(([, each]) => told('removed', each)),
    ...changed,
    ...[...fresh]
      .filter(([id]) => old.has(id) && id in found._layoutChanged && !known.has(id))
      .map(([, each]) => told('moved', each)),
  ];
}

const HOLDS_OTHERS = ['process', 'subProcess', 'collaboration', 'participant'];

/** The differ also names what holds a changed element, with no attribute of its own. */
function changedOtherwise(change: { attrs: object } | undefined, element: Moddle): boolean {
  return change !== undefined && !HOLDS_OTHERS.includes(typeOf(element));
}

function changesOf(before: Moddle, after: Moddle): FactChange[] {
  const was = factsOf(before);
  const is = factsOf(after);
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((fact) => was.get(fact)?.is !== is.get(fact)?.is)
    .map((fact) => {
      const [before, after] = [was.get(fact), is.get(fact)];
      // Another element may have the same name.
      const alike = before && after && before.says === after.says;
      const says = (each: typeof before) =>
        alike && each ? `${each.says} (${each.is})` : each?.says;
      return { fact, before: says(before), after: says(after) };
    });
}

function told(kind: Kind, element: Moddle, facts: FactChange[] = []): Difference {
  const from = nameOf(element.sourceRef);
  const to = nameOf(element.targetRef);
  return {
    kind,
    element: element.id ?? '',
    type: typeOf(element),
    name: nameOf(element) ?? '',
    ...(from && to && { ends: { from, to } }),
    facts,
  };
}

/** All processes and what is in them, by id, flows after the rest. */
function elementsOf(definitions: Moddle): Map<string, Moddle> {
  const all = list(definitions.rootElements)
    .filter(({ $type }) => $type === 'bpmn:Process')
    .flatMap((process) => [process, ...inside(process)]);
  const flow = ({ $type }: Moddle) => $type === 'bpmn:SequenceFlow';
  const ordered = [...all.filter((each) => !flow(each)), ...all.filter(flow)];
  return new Map(ordered.flatMap((each) => (each.id ? [[each.id, each]] : [])));
}

function inside({ flowElements }: Moddle): Moddle[] {
  return list(flowElements).flatMap((each) => [each, ...inside(each)]);
}

const list = (values: unknown): Moddle[] => (Array.isArray(values) ? (values as Moddle[]) : []);
