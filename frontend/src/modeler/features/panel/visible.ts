import { isA, type Bo } from '../../model/bo';
import { impliedTemplate } from '../../templates';

interface PanelGroup {
  id: string;
  entries?: { id: string }[];
}

/** Of BPMN's and Camunda's groups, those that mean something here and that the server accepts. */
const KEPT = [
  'general',
  'documentation',
  'multiInstance',
  'signal',
  'error',
  'escalation',
  'link',
  'compensation',
  'CamundaPlatform__UserAssignment',
];

export const ADVANCED = 'CamundaPlatform__AsynchronousContinuations';

const HIDDEN_ENTRIES = ['isExecutable', 'versionTag', 'processId', 'processName'];

export function visible<T extends PanelGroup>(groups: T[], bo: Bo): T[] {
  return groups
    .filter(
      ({ id }) => isOurs(id, bo) || KEPT.includes(id) || id === ADVANCED || isNamedMessage(id, bo),
    )
    .map((group) => ({
      ...group,
      entries: group.entries?.filter(({ id }) => !HIDDEN_ENTRIES.includes(id)),
    }));
}

// For some steps our own groups do better than the fields of their templates.
const OWN_GROUPS = ['io.kaskad.await', 'io.kaskad.split', 'io.kaskad.cascade'];

const isOurs = (id: string, bo: Bo) =>
  id.startsWith('kaskad-') ||
  (id.startsWith('ElementTemplates__CustomProperties') &&
    !OWN_GROUPS.includes(impliedTemplate(bo) ?? ''));

// Our own group names the event that a message is about.
const isNamedMessage = (id: string, bo: Bo) =>
  id === 'message' &&
  !isA(bo, 'bpmn:CatchEvent') &&
  !(isA(bo, 'bpmn:ReceiveTask') && !bo.get('messageRef'));
