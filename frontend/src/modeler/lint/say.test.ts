import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, speak } from '../../i18n';
import { findings, say, type Finding } from '.';
import { read } from './testing/diagrams';
import { shared, sharedDiagrams, sharedSurroundings } from './testing/shared';

const defects = shared<Record<string, { rule: string }[]>>('defects.json');
const rules = [...new Set(Object.values(defects).flatMap((all) => all.map(({ rule }) => rule)))];

const finding = (rule: string, values: Finding['values'] = {}): Finding => ({
  element: 'x',
  rule,
  severity: 'error',
  values,
});

describe.each(LANGUAGES)('in %s', (language) => {
  beforeAll(() => speak(language));

  it.each(rules)('the rule %s has its texts', (rule) => {
    expect(i18next.exists(`rules.${rule}.text`)).toBe(true);
    expect(i18next.exists(`rules.${rule}.fix`)).toBe(true);
  });

  it.each(sharedDiagrams('defects').filter(([name]) => !name.startsWith('xml-')))(
    'all is said of %s',
    async (name, xml) => {
      for (const each of await findings(await read(xml), { ...sharedSurroundings(), key: name })) {
        const { text, fix } = say(each);
        expect([text, fix].join(' ')).not.toMatch(/\{\{|undefined|“”|«»| {2}/);
        expect([text, fix]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
      }
    },
  );
});

describe('a finding', () => {
  beforeAll(() => speak('en'));

  it.each<[string, Finding]>([
    [
      'It is not said by which channel to send.',
      finding('channel', { channel: '', channels: 'email' }),
    ],
    ['There is no channel “fax”.', finding('channel', { channel: 'fax', channels: 'email' })],
    ['There is no template “a” for SMS.', finding('template', { template: 'a', channel: 'sms' })],
    ['It is not said what to send.', finding('template')],
    ['One cannot wait for “read”.', finding('until', { until: 'read' })],
    ['It is not said for which event to wait.', finding('until', { until: 'event' })],
    [
      'This diagram has no split “s” with a variant “C”.',
      finding('split', { split: 's', variant: 'C' }),
    ],
    ['This diagram has no split “s”.', finding('split', { split: 's' })],
    [
      'The split “s” does not say how to share customers out.',
      finding('split', { split: 's', shares: '' }),
    ],
    [
      'The process has the id “a”, but the cascade is called “b”.',
      finding('process', { id: 'a', key: 'b' }),
    ],
    ['The process engine does not accept this: no.', finding('engine', { problem: 'no.' })],
    ['A diagram needs exactly one process that can run.', finding('process')],
    [
      'The expression ${now()} cannot be used. “now()” is nothing one can ask about (character 3).',
      finding('expression', {
        expression: '${now()}',
        problem: '"now()" is not in the vocabulary.',
      }),
    ],
    [
      'The expression ${did(… cannot be used. It is too long.',
      finding('expression', { expression: '${did(…', problem: 'It is too long.' }),
    ],
  ])('%s', (text, said) => {
    expect(say(said).text).toBe(text);
  });

  it('of a rule these pages do not know is said by the server', () => {
    const unknown = { ...finding('new-rule'), detail: 'It is new.', fix: 'Update the page.' };
    expect(say(unknown)).toEqual({ text: 'It is new.', fix: 'Update the page.' });
  });
});
