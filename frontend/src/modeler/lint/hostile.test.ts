import { describe, expect, it } from 'vitest';
import { complaint } from '../expressions/complaint';
import { exported, found } from './testing/diagrams';
import { EXPRESSIONS, fragments, withExpression, type Hostile } from './testing/hostile';
import { sharedSurroundings } from './testing/shared';

const surroundings = sharedSurroundings();

/** These do not even get into the modeler, and from there nowhere else. */
const LEFT_OUT = [
  // no truth values
  'asyncBefore',
  'passed local',
  'process isStartableInTasklist',
  // refers to nothing
  'loop input',
  // no child of a documentation
  'HTML',
  'processing instruction',
  'processing instruction in a condition',
  // becomes a child that is a plain question
  'field',
];

const named = (samples: Hostile[]) => samples.map((sample) => [sample.name, sample] as const);
const isLeftOut = ({ name }: Hostile) => LEFT_OUT.includes(name);

const placed = withExpression(EXPRESSIONS[0] ?? '');

describe('an expression that reaches out', () => {
  it.each(named(placed.filter((sample) => !isLeftOut(sample))))(
    'is found wherever it stands: %s',
    async (_name, { xml, rule, element }) => {
      expect(await found(xml, surroundings)).toContain(`${rule} ${element}`);
    },
  );

  it.each(EXPRESSIONS)('is found however it does: %s', (expression) => {
    expect(complaint(expression)).toBeDefined();
  });
});

describe('what could run code', () => {
  it.each(named(fragments().filter((sample) => !isLeftOut(sample))))(
    'is found: %s',
    async (_name, { xml, rule, element }) => {
      expect(await found(xml, surroundings)).toContain(`${rule} ${element}`);
    },
  );

  it.each(named([...placed, ...fragments()].filter(isLeftOut)))(
    'is left out: %s',
    async (_name, { xml }) => {
      expect(await exported(xml)).not.toMatch(/getClass|onerror|<\?(php|evil)| expression=/);
    },
  );
});
