import { describe, expect, it } from 'vitest';
import { complaint } from '../expressions/complaint';
import { found } from './testing/diagrams';
import { processes, shared, sharedDiagrams, sharedSurroundings } from './testing/shared';

/** What only the server looks at. */
const OF_THE_SERVER = ['xml', 'engine'];

type Place = { element: string; rule: string };

const defects = shared<Record<string, Place[]>>('defects.json');
const { allowed, refused } = shared<Record<string, string[]>>('expressions.json');
const surroundings = sharedSurroundings();
const channels = surroundings.channels.map(({ key }) => key);

describe('each defect is found and nothing else', () => {
  it.each(sharedDiagrams('defects').filter(([name]) => !name.startsWith('xml-')))(
    '%s',
    async (name, xml) => {
      const expected = (defects[name] ?? [])
        .filter(({ rule }) => !OF_THE_SERVER.includes(rule))
        .map(({ rule, element }) => `${rule} ${element}`);
      const all = await found(xml, { ...surroundings, key: name });
      expect([...new Set(all)].sort()).toEqual(expected.sort());
    },
  );
});

describe('good diagrams are left in peace', () => {
  it.each(sharedDiagrams('good'))('%s', async (name, xml) => {
    expect(await found(xml, { ...surroundings, key: name })).toEqual([]);
  });

  it.each(processes())('%s', async (name, xml) => {
    expect(await found(xml, { ...surroundings, key: name })).toEqual([]);
  });
});

describe('an expression', () => {
  it.each(allowed ?? [])('can be %s', (expression) => {
    expect(complaint(expression, channels)).toBeUndefined();
  });

  it.each(refused ?? [])('cannot be %s', (expression) => {
    expect(complaint(expression, channels)).toBeDefined();
  });
});
