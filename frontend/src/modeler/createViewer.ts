import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import camundaModdle from 'camunda-bpmn-moddle/resources/camunda.json';
import { COLOURS } from './colours';
import channelIcons from './features/channelIcons';

/** A diagram to look at, drawn as its author sees it in the modeler. */
export function createViewer(container: HTMLElement): NavigatedViewer {
  return new NavigatedViewer({
    container,
    bpmnRenderer: COLOURS,
    moddleExtensions: { camunda: camundaModdle },
    additionalModules: [channelIcons],
  });
}
