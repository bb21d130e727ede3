import { Linter } from 'bpmnlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { speak } from '../../i18n';
import { findings, kaskadRules } from '.';
import { cascade, END, read, send, START, SURROUNDINGS, wait } from './testing/diagrams';

const diagram = cascade([
  START,
  send('send', 'channel=fax;template=offer'),
  wait('await', 'until=delivered;of=other'),
  '<task id="nothing" />',
  END,
  'a: start -> send',
  'b: send -> await',
  'c: await -> nothing',
  'd: nothing -> end',
  'e: awaitLate -> end',
]);

describe('bpmnlint', () => {
  beforeAll(() => speak('en'));

  it('finds the same', async () => {
    const root = await read(diagram);
    const reports = await new Linter(kaskadRules(SURROUNDINGS)).lint(root);
    const reported = Object.entries(reports).flatMap(([rule, all]) =>
      all.map(({ id, category }) => [rule, id, category]),
    );
    const found = (await findings(root, SURROUNDINGS)).map(({ rule, element, severity }) => [
      `kaskad/${rule}`,
      element,
      severity === 'error' ? 'error' : 'warn',
    ]);
    expect(found).toHaveLength(3);
    expect(reported.sort()).toEqual(found.sort());
  });

  it('says it, and with which values', async () => {
    const reports = await new Linter(kaskadRules(SURROUNDINGS)).lint(await read(diagram));
    expect(reports['kaskad/channel']).toEqual([
      {
        id: 'send',
        category: 'error',
        meta: undefined,
        message: 'There is no channel “fax”.',
        values: { channel: 'fax', channels: 'email, telegram, push, sms, call' },
      },
    ]);
  });

  it('has no other rules', async () => {
    const { resolver } = kaskadRules(SURROUNDINGS);
    const config = { rules: { 'kaskad/nonsense': 'error' } };
    await expect(new Linter({ config, resolver }).lint(await read(diagram))).rejects.toThrow(
      'There is no rule',
    );
  });
});
