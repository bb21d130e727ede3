import { Group } from '@bpmn-io/properties-panel';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { translate } from '../../../i18n/words';
import { boOf, isLabel, type Element } from '../../services';
import type { ConditionEditing } from '../conditionEditing/ConditionEditing';
import type { SplitChanges } from '../splits/SplitChanges';
import { LANGUAGE_CHANGED } from '../texts/SpokenLanguage';
import { CHANGED, type Vocabulary } from '../vocabulary/Vocabulary';
import type { Editing } from './Editing';
import { awaitGroup } from './groups/awaitGroup';
import { calledGroup } from './groups/calledGroup';
import { cascadeGroup } from './groups/cascadeGroup';
import { conditionGroup } from './groups/conditionGroup';
import type { Context, MakeGroup, StepGroup } from './groups/context';
import { entryGroup } from './groups/entryGroup';
import { eventGroup } from './groups/eventGroup';
import { externalGroup } from './groups/externalGroup';
import { sendGroup } from './groups/sendGroup';
import { splitGroup } from './groups/splitGroup';
import { timerGroup } from './groups/timerGroup';
import { waysGroup } from './groups/waysGroup';
import { ADVANCED, visible } from './visible';

interface Panel {
  registerProvider(priority: number, provider: object): void;
}

interface PanelGroup {
  id: string;
  label: string;
  entries?: { id: string }[];
  component: unknown;
  shouldOpen?: boolean;
}

/** After all other providers, so that nothing they add escapes. */
const LAST_WORD = 50;

const GROUPS: MakeGroup[] = [
  cascadeGroup,
  entryGroup,
  eventGroup,
  awaitGroup,
  timerGroup,
  splitGroup,
  conditionGroup,
  waysGroup,
  calledGroup,
  externalGroup,
];

/** Our groups of the properties panel come first; what nobody should touch does not come at all. */
export class StepGroups {
  static $inject = [
    'propertiesPanel',
    'editing',
    'vocabulary',
    'conditionEditing',
    'splitChanges',
    'eventBus',
  ];

  constructor(
    propertiesPanel: Panel,
    private readonly editing: Editing,
    private readonly vocabulary: Vocabulary,
    private readonly conditions: ConditionEditing,
    private readonly splits: SplitChanges,
    eventBus: EventBus,
  ) {
    propertiesPanel.registerProvider(LAST_WORD, this);
    eventBus.on([CHANGED, LANGUAGE_CHANGED], () => {
      eventBus.fire('propertiesPanel.providersChanged');
    });
  }

  getGroups(chosen: Element) {
    const element = isLabel(chosen)
      ? (chosen as Element & { labelTarget: Element }).labelTarget
      : chosen;
    const { editing, vocabulary, conditions, splits } = this;
    const context: Context = {
      element,
      bo: boOf(element),
      editing,
      vocabulary,
      conditions,
      splits,
    };
    return (groups: PanelGroup[]) => {
      const ours = GROUPS.flatMap((make) => make(context) ?? []).map(open);
      const [general, others] = sorted(visible(groups, context.bo).map(plainWords));
      return [...general, ...ours, ...others.map((group) => sendGroup(context, group))];
    };
  }
}

const open = (group: StepGroup): PanelGroup => ({ ...group, component: Group, shouldOpen: true });

function sorted(groups: PanelGroup[]): [PanelGroup[], PanelGroup[]] {
  const templates = groups.filter(({ id }) => id.startsWith('ElementTemplates__'));
  const others = groups.filter((group) => !templates.includes(group));
  const general = others.filter(({ id }) => id === 'general');
  return [general, [...templates, ...others.filter((group) => !general.includes(group))]];
}

function plainWords(group: PanelGroup): PanelGroup {
  return group.id === ADVANCED ? { ...group, label: translate('modeler.panel.advanced') } : group;
}
