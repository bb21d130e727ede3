import Modeler from 'bpmn-js/lib/Modeler';
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import {
  ElementTemplatesCoreModule,
  ElementTemplatesPropertiesProviderModule,
} from 'bpmn-js-element-templates';
import NativeCopyPasteModule from 'bpmn-js-native-copy-paste';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  CamundaPlatformPropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import TokenSimulationModule from 'bpmn-js-token-simulation';
import CamundaBehaviorsModule from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import camundaModdle from 'camunda-bpmn-moddle/resources/camunda.json';
import MinimapModule from 'diagram-js-minimap';
import { COLOURS } from './colours';
import channelIcons from './features/channelIcons';
import changes from './features/changes';
import findings from './features/findings';
import panel from './features/panel';
import path from './features/path';
import references from './features/references';
import splits from './features/splits';
import steps from './features/steps';
import templates from './features/templates';
import texts from './features/texts';
import vocabulary from './features/vocabulary';

const OTHERS = [
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  CamundaPlatformPropertiesProviderModule,
  ElementTemplatesCoreModule,
  ElementTemplatesPropertiesProviderModule,
  CamundaBehaviorsModule,
  CreateAppendAnythingModule,
  NativeCopyPasteModule,
  MinimapModule,
  TokenSimulationModule,
];

const OURS = [
  texts,
  vocabulary,
  changes,
  templates,
  steps,
  splits,
  references,
  channelIcons,
  panel,
  findings,
  path,
];

/** A modeler for cascades: bpmn-js with our steps, texts and panel, in the language of the page. */
export function createModeler(container: HTMLElement, panelContainer: HTMLElement): Modeler {
  return new Modeler({
    container,
    bpmnRenderer: COLOURS,
    propertiesPanel: { parent: panelContainer },
    moddleExtensions: { camunda: camundaModdle },
    additionalModules: [...OTHERS, ...OURS],
  });
}
