import { describe, expect, it } from 'vitest';
import type { Condition, Leaf } from '../../../api/conditions';
import { conditionOf, groupOf } from './tree';

const omsk: Leaf = { kind: 'attribute', name: 'city', is: 'EQUALS', values: ['Omsk'] };
const email: Leaf = { kind: 'contact', channel: 'email', usable: true };

describe('a condition as it is edited', () => {
  it.each<Condition>([
    { kind: 'all', conditions: [] },
    { kind: 'all', conditions: [omsk, { kind: 'not', condition: email }] },
    { kind: 'any', conditions: [omsk, { kind: 'all', conditions: [email, omsk] }] },
    { kind: 'not', condition: { kind: 'any', conditions: [omsk, email] } },
    { kind: 'all', conditions: [{ kind: 'not', condition: { kind: 'any', conditions: [omsk] } }] },
  ])('comes back as it was: %j', (condition) => {
    expect(conditionOf(groupOf(condition))).toEqual(condition);
  });

  it('is a group even if it is a single one', () => {
    expect(conditionOf(groupOf(omsk))).toEqual({ kind: 'all', conditions: [omsk] });
  });

  it('holds if the contrary of the contrary does', () => {
    const twice: Condition = { kind: 'not', condition: { kind: 'not', condition: omsk } };
    expect(groupOf(twice).parts).toEqual([{ kind: 'rule', holds: true, condition: omsk }]);
  });

  it('has the contrary of "all" as "none of" them together', () => {
    const all: Condition = { kind: 'all', conditions: [omsk, email] };
    expect(conditionOf(groupOf({ kind: 'not', condition: all }))).toEqual({
      kind: 'not',
      condition: { kind: 'any', conditions: [all] },
    });
  });
});
