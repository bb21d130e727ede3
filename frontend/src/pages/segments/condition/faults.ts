import type {
  AttributeCondition,
  CardCondition,
  EventCondition,
  Leaf,
  MessageCondition,
} from '../../../api/conditions';
import { DATES, NUMBERS, SPANS } from './choices';
import type { Part } from './tree';

export type Fault =
  'missing' | 'number' | 'date' | 'days' | 'wholeDays' | 'times' | 'property' | 'sum';

/** What is amiss, by field. */
export type Faults = Partial<
  Record<'name' | 'values' | 'list' | 'days' | 'atLeast' | 'sumOf' | 'sum', Fault>
>;

const MOST_DAYS_OF_DATES = 36_500;
const MOST_DAYS = 3_650;
const MOST_EVENTS = 100_000;
const MOST_MESSAGES = 1_000;

/** As the server sees it, only beside the field. */
export function faultsOf(leaf: Leaf): Faults {
  switch (leaf.kind) {
    case 'attribute':
      return { ...missing('name', leaf.name), ...comparedWith(leaf) };
    case 'card':
      return card(leaf);
    case 'event':
      return { ...missing('name', leaf.name), ...often(leaf, MOST_EVENTS), ...sum(leaf) };
    case 'message':
      return often(leaf, MOST_MESSAGES);
    case 'list':
      return missing('list', leaf.list);
    default:
      return {};
  }
}

const missing = (field: 'name' | 'values' | 'list', text: string): Faults =>
  text.trim() ? {} : { [field]: 'missing' };

function comparedWith({ is, values }: AttributeCondition): Faults {
  if (is === 'EXISTS') {
    return {};
  }
  const [value = ''] = values;
  if (NUMBERS.includes(is)) {
    return isNumber(value) ? {} : { values: 'number' };
  }
  if (DATES.includes(is)) {
    return isDate(value) ? {} : { values: 'date' };
  }
  if (SPANS.includes(is)) {
    const least = is === 'WITHIN_DAYS' ? 1 : -MOST_DAYS_OF_DATES;
    return isWhole(value, least, MOST_DAYS_OF_DATES) ? {} : { values: 'wholeDays' };
  }
  return missing('values', values.join(''));
}

function card({ field, values }: CardCondition): Faults {
  if (field === 'KNOWN_WITHIN_DAYS') {
    return isWhole(values[0] ?? '', 0, MOST_DAYS_OF_DATES) ? {} : { values: 'wholeDays' };
  }
  return missing('values', values.join(''));
}

function often({ days, atLeast }: EventCondition | MessageCondition, most: number): Faults {
  const faults: Faults = {};
  if (days != null && !within(days, 1, MOST_DAYS)) {
    faults.days = 'days';
  }
  if (!within(atLeast, 1, most)) {
    faults.atLeast = 'times';
  }
  return faults;
}

function sum({ sumOf, sumAtLeast }: EventCondition): Faults {
  if (sumOf?.trim() && sumAtLeast == null) {
    return { sum: 'sum' };
  }
  return sumAtLeast != null && !sumOf?.trim() ? { sumOf: 'property' } : {};
}

const within = (number: number, least: number, most: number) =>
  Number.isInteger(number) && number >= least && number <= most;

const isWhole = (text: string, least: number, most: number) =>
  /^-?\d+$/.test(text.trim()) && within(Number(text), least, most);

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text.trim());

const isDate = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) && !Number.isNaN(Date.parse(text.trim()));

/** Whether the server could count by it; nothing at all is everybody, but only all of nothing. */
export function isComplete(part: Part, isRoot = true): boolean {
  if (part.kind === 'rule') {
    return Object.keys(faultsOf(part.condition)).length === 0;
  }
  return isEmpty(part, isRoot) ? false : part.parts.every((each) => isComplete(each, false));
}

/** A group that says nothing. */
export const isEmpty = (part: Part, isRoot: boolean) =>
  part.kind === 'group' && part.parts.length === 0 && !(isRoot && part.how === 'all');
