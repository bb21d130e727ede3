import { expect, it } from 'vitest';
import { firstDiagram } from './firstDiagram';
import { parts, text } from './model/bo';
import { moddle } from './testing/moddle';

const FIRST = { key: 'new', name: 'Fish & "chips" <now>', event: '', startName: 'Start' };

it('a new cascade begins with the event that starts it', async () => {
  const { rootElement, warnings } = await moddle.fromXML(
    firstDiagram({ ...FIRST, event: 'A & B' }),
  );
  const [process, message] = parts(rootElement, 'rootElements');
  expect(warnings).toEqual([]);
  expect(process && [process.id, text(process, 'name')]).toEqual(['new', FIRST.name]);
  expect(message && text(message, 'name')).toBe('A & B');
});

it('a new cascade may not know its event yet', async () => {
  const { rootElement, warnings } = await moddle.fromXML(firstDiagram(FIRST));
  expect(warnings).toEqual([]);
  expect(parts(rootElement, 'rootElements')).toHaveLength(1);
});
