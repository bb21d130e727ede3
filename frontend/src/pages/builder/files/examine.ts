import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import camundaModdle from 'camunda-bpmn-moddle/resources/camunda.json';
import { isA, part, parts, text, type Bo } from '../../../modeler/model/bo';

export type Refusal = 'doctype' | 'tooLarge' | 'notBpmn' | 'noProcess' | 'noLayout';

/** What a file is worth: a diagram to open, one that has to be laid out first, or none. */
export type Examined =
  | { kind: 'fine'; xml: string; warnings: string[]; renamed?: string }
  | { kind: 'undrawn'; layOut: () => Promise<Examined> }
  | { kind: 'refused'; reason: Refusal; detail?: string };

interface Moddle {
  toXML(definitions: Bo): Promise<{ xml: string }>;
}

const LARGEST = 5_000_000;

/** Looks at a file without touching the diagram on the screen. */
export async function examine(file: string, key: string): Promise<Examined> {
  if (file.length > LARGEST) {
    return { kind: 'refused', reason: 'tooLarge' };
  }
  if (/<!DOCTYPE/i.test(file)) {
    return { kind: 'refused', reason: 'doctype' };
  }
  const viewer = new NavigatedViewer({ moddleExtensions: { camunda: camundaModdle } });
  try {
    return await read(viewer, file, key);
  } finally {
    viewer.destroy();
  }
}

async function read(viewer: NavigatedViewer, file: string, key: string): Promise<Examined> {
  try {
    const { warnings } = await viewer.importXML(file);
    return await adopted(viewer, file, key, warnings.map(messageOf));
  } catch (problem) {
    const definitions = viewer.getDefinitions() as Bo | undefined;
    return definitions && parts(definitions, 'diagrams').length === 0
      ? undrawn(viewer, definitions, key)
      : { kind: 'refused', reason: 'notBpmn', detail: messageOf(problem) };
  }
}

// A cascade's process has the key of the cascade and can be run.
async function adopted(
  viewer: NavigatedViewer,
  file: string,
  key: string,
  warnings: string[],
): Promise<Examined> {
  const processes = processesOf(viewer.getDefinitions() as Bo);
  const runnable = processes.filter((each) => each.get('isExecutable') === true);
  const [process, another] = runnable.length > 0 ? runnable : processes;
  if (!process) {
    return { kind: 'refused', reason: 'noProcess' };
  }
  const before = process.id;
  if (another || (before === key && process.get('isExecutable') === true)) {
    return { kind: 'fine', xml: file, warnings };
  }
  process.set('id', key);
  process.set('isExecutable', true);
  const { xml } = await viewer.saveXML({ format: true });
  return {
    kind: 'fine',
    xml: xml ?? file,
    warnings,
    ...(before === key ? {} : { renamed: text(process, 'name') ?? before }),
  };
}

function undrawn(viewer: NavigatedViewer, definitions: Bo, key: string): Examined {
  const collaboration = parts(definitions, 'rootElements').some((each) =>
    isA(each, 'bpmn:Collaboration'),
  );
  const [process, another] = processesOf(definitions);
  if (!process) {
    return { kind: 'refused', reason: 'noProcess' };
  }
  if (collaboration || another) {
    return { kind: 'refused', reason: 'noLayout' };
  }
  return {
    kind: 'undrawn',
    layOut: async () => {
      const { layoutProcess } = await import('bpmn-auto-layout');
      joinFlows(process);
      const { xml } = await viewer.get<Moddle>('moddle').toXML(definitions);
      return examine(await layoutProcess(xml), key);
    },
  };
}

/** Files may leave out what the layout goes by: which flows come to an element and leave it. */
function joinFlows(container: Bo) {
  const elements = parts(container, 'flowElements');
  elements
    .filter((each) => isA(each, 'bpmn:SequenceFlow'))
    .forEach((flow) => {
      join(part(flow, 'sourceRef'), 'outgoing', flow);
      join(part(flow, 'targetRef'), 'incoming', flow);
    });
  elements.filter((each) => isA(each, 'bpmn:SubProcess')).forEach(joinFlows);
}

function join(node: Bo | undefined, side: 'incoming' | 'outgoing', flow: Bo) {
  if (node && !parts(node, side).includes(flow)) {
    node.set(side, [...parts(node, side), flow]);
  }
}

const processesOf = (definitions: Bo) =>
  parts(definitions, 'rootElements').filter((each) => isA(each, 'bpmn:Process'));

function messageOf(problem: unknown): string {
  return problem instanceof Error
    ? problem.message
    : typeof problem === 'string'
      ? problem
      : ((problem as { message?: string }).message ?? '');
}
