import type { Bo } from './model/bo';
import { changeOf, type Create } from './model/properties';
import { channelOf, isAwait, isCall, isSplit } from './model/steps';

export interface TemplateProperty {
  id?: string;
  label?: string;
  description?: string;
  type: string;
  value?: string;
  optional?: boolean;
  choices?: { name: string; value: string }[];
  binding: { type: string; name: string };
  constraints?: object;
}

export interface ElementTemplate {
  id: string;
  name: string;
  version: number;
  description?: string;
  appliesTo: string[];
  entriesVisible?: boolean;
  properties: TemplateProperty[];
}

const files = import.meta.glob<ElementTemplate>('/element-templates/*.json', {
  eager: true,
  import: 'default',
});

/** The element templates that also Camunda Modeler gets. */
export const TEMPLATES = Object.values(files);

export const templateOf = (id: string | undefined) => TEMPLATES.find((each) => each.id === id);

const NAMES = {
  id: 'camunda:modelerTemplate',
  version: 'camunda:modelerTemplateVersion',
};

/** Makes a new element what the template says; a value that is given wins over the template's. */
export function apply(
  template: ElementTemplate,
  bo: Bo,
  create: Create,
  given: Record<string, string | undefined> = {},
) {
  bo.set(NAMES.id, template.id);
  bo.set(NAMES.version, template.version);
  const properties: Record<string, string | undefined> = {};
  template.properties.forEach(({ binding: { type, name }, value }) => {
    const wanted = name in given ? given[name] : value;
    if (type === 'camunda:property') {
      properties[name] = wanted;
    } else if (wanted) {
      bo.set(name, wanted);
    }
  });
  const change = changeOf(bo, properties, create);
  Object.entries(change.properties).forEach(([name, value]) => change.of.set(name, value));
}

/** Which template an element goes by: the one it names, else the one that would have made it. */
export function impliedTemplate(bo: Bo): string | undefined {
  return (bo.get(NAMES.id) as string | undefined) ?? madeBy(bo);
}

function madeBy(bo: Bo): string | undefined {
  if (isCall(bo)) {
    return 'io.kaskad.call';
  }
  const channel = channelOf(bo);
  if (channel) {
    return templateOf(`io.kaskad.send.${channel}`)?.id;
  }
  return isAwait(bo) ? 'io.kaskad.await' : isSplit(bo) ? 'io.kaskad.split' : undefined;
}
