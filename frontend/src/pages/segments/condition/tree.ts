import type { Condition, Leaf } from '../../../api/conditions';

/** A condition, or its contrary. */
export interface Rule {
  kind: 'rule';
  holds: boolean;
  condition: Leaf;
}

export const HOWS = ['all', 'any', 'none'] as const;

/** Conditions of which all, at least one or none are to hold. */
export interface Group {
  kind: 'group';
  how: (typeof HOWS)[number];
  parts: Part[];
}

export type Part = Rule | Group;

/** A condition as it is edited: always a group, and what holds not is a contrary or a group of which none may hold. */
export function groupOf(condition: Condition): Group {
  const part = partOf(condition);
  return part.kind === 'group' ? part : { kind: 'group', how: 'all', parts: [part] };
}

function partOf(condition: Condition): Part {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { kind: 'group', how: condition.kind, parts: condition.conditions.map(partOf) };
    case 'not':
      return contraryOf(condition.condition);
    default:
      return { kind: 'rule', holds: true, condition };
  }
}

function contraryOf(condition: Condition): Part {
  const part = partOf(condition);
  if (part.kind === 'rule') {
    return { ...part, holds: !part.holds };
  }
  return part.how === 'any'
    ? { ...part, how: 'none' }
    : { kind: 'group', how: 'none', parts: [part] };
}

export function conditionOf(part: Part): Condition {
  if (part.kind === 'rule') {
    return part.holds ? part.condition : { kind: 'not', condition: part.condition };
  }
  const conditions = part.parts.map(conditionOf);
  return part.how === 'none'
    ? { kind: 'not', condition: { kind: 'any', conditions } }
    : { kind: part.how, conditions };
}
