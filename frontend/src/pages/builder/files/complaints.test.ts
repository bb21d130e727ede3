import BpmnTreeWalker from 'bpmn-js/lib/import/BpmnTreeWalker';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, speak } from '../../../i18n';
import type { Bo } from '../../../modeler/model/bo';
import { moddle } from '../../../modeler/testing/moddle';
import { COMPLAINTS, complaintInWords } from './complaints';

const HEAD =
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"';
const document = (content: string, further = '') =>
  `<bpmn:definitions ${HEAD}>\n<bpmn:process id="p">${content}</bpmn:process>\n${further}</bpmn:definitions>`;
const plane = (content: string) =>
  `<di:BPMNDiagram id="d"><di:BPMNPlane id="plane" bpmnElement="p">${content}</di:BPMNPlane></di:BPMNDiagram>`;

/** All that is said of a file, until nobody goes on. */
async function saidOf(xml: string): Promise<string[]> {
  const said: string[] = [];
  try {
    const { rootElement, warnings } = await moddle.fromXML(xml);
    said.push(...warnings.map(({ message }) => message));
    said.push(...drawing(rootElement));
  } catch (problem) {
    said.push((problem as Error).message);
  }
  return said;
}

function drawing(definitions: Bo): string[] {
  const said: string[] = [];
  const drawn = () => ({});
  const walker = new BpmnTreeWalker({
    root: drawn,
    element: drawn,
    error: (message: string) => said.push(message),
  });
  walker.handleDefinitions(definitions);
  return said;
}

const FILES: [what: string, xml: string, en: string][] = [
  [
    'a reference',
    document('<bpmn:sequenceFlow id="f" sourceRef="x" targetRef="p" />'),
    '“x” is referred to, but is not there.',
  ],
  ['an element', document('<bpmn:tusk id="t" />'), 'Line 2: There is no type “bpmn:Tusk”.'],
  [
    'a place',
    document('<bpmn:message id="m" />'),
    'Line 2: The element “bpmn:message” does not belong there.',
  ],
  ['an id', document('<bpmn:task id="1 2" />'), 'Line 2: “1 2” cannot be an id.'],
  [
    'two of an id',
    document('<bpmn:task id="t" /><bpmn:task id="t" />'),
    'Line 2: The id “t” is used more than once.',
  ],
  ['a text', document('words'), 'Line 2: The text “words” does not belong there.'],
  [
    'an attribute twice',
    document('<bpmn:task id="t" name="a" name="b" />'),
    'Line 2: The attribute “name” is given twice.',
  ],
  ['quotation marks', document('<bpmn:task id=t />'), 'Line 2: The markup is broken.'],
  ['a tag', document('<bpmn:task id="t">'), 'Line 2: A tag does not begin or end where it should.'],
  ['a prefix', document('<x:task id="t" />'), 'Line 2: It is not declared what “x:task” is of.'],
  [
    'an encoding',
    `<?xml version="1.0" encoding="KOI8-R"?>${document('')}`,
    'The encoding “KOI8-R” is not supported; the file was read as UTF-8.',
  ],
  ['what is no diagram', '<html />', 'This is no BPMN document.'],
  [
    'two shapes',
    document(
      '<bpmn:task id="t" />',
      plane('<di:BPMNShape id="a" bpmnElement="t" /><di:BPMNShape id="b" bpmnElement="t" />'),
    ),
    '“t” is drawn more than once.',
  ],
  [
    'a shape of nothing',
    document('', plane('<di:BPMNShape id="a" />')),
    'Something is drawn that belongs to no element.',
  ],
];

/** Said by what puts shapes on the canvas. */
const DRAWN: [said: string, en: string][] = [
  [
    'element <bpmn:Task id="t" /> referenced by <bpmn:SequenceFlow id="f" />#sourceRef not yet drawn',
    '“t” is referred to, but is not drawn.',
  ],
  [
    'missing <bpmn:BoundaryEvent id="b" />#attachedToRef',
    'The boundary event “b” sits on nothing.',
  ],
  ['<bpmn:SequenceFlow id="f" />#source Ref not specified', '“f” comes from nowhere.'],
  ['<bpmn:SequenceFlow" />#target Ref not specified', '“bpmn:SequenceFlow” leads nowhere.'],
  [
    'unknown di <bpmndi:BPMNLabel" /> for element <bpmn:Task id="t" />',
    'Something is drawn that belongs to no element.',
  ],
];

describe('what is said of a file that cannot be read as it is', () => {
  beforeAll(() => speak('en'));

  it.each(FILES)('about %s', async (_what, xml, en) => {
    const words = (await saidOf(xml)).map(complaintInWords);
    expect(words).toContain(en);
  });

  it.each(DRAWN)('%s', (said, en) => expect(complaintInWords(said)).toBe(en));

  it('is in Russian, all of it', async () => {
    await speak('ru');
    const all = (await Promise.all(FILES.map(([, xml]) => saidOf(xml)))).flat();
    expect(all.length).toBeGreaterThanOrEqual(FILES.length);
    const english = [...all, ...DRAWN.map(([said]) => said)].filter(
      (said) => complaintInWords(said) === said || !/^[«А-Я]/.test(complaintInWords(said)),
    );
    expect(english).toEqual([]);
  });

  it('stays as it is where there are no words for it', () => {
    expect(complaintInWords('something else')).toBe('something else');
  });

  it('has a text for each complaint', () => {
    const keys = ['content', ...COMPLAINTS.map(([text]) => text)];
    const missing = LANGUAGES.flatMap((lng) =>
      keys.filter((key) => !i18next.exists(`modeler.import.told.${key}`, { lng })),
    );
    expect(missing).toEqual([]);
  });
});
