import { isA, part, parts, text, type Bo } from './bo';

/** The extension properties of a step: what the server reads from it. */
export function propertiesOf(bo: Bo): Record<string, string> {
  const values = holderOf(bo) ? parts(holderOf(bo)!, 'values') : [];
  return Object.fromEntries(
    values.map((each) => [text(each, 'name') ?? '', text(each, 'value') ?? '']),
  );
}

export function propertyOf(bo: Bo, name: string): string | undefined {
  return propertiesOf(bo)[name] || undefined;
}

/** The camunda:properties of an element, if it has some. */
export function holderOf(bo: Bo): Bo | undefined {
  const extensions = part(bo, 'extensionElements');
  return extensions && parts(extensions, 'values').find((each) => isA(each, 'camunda:Properties'));
}

export type Create = (type: string, attributes: object) => unknown;

export interface Change {
  of: Bo;
  properties: Record<string, unknown>;
}

/** The one change to a model that gives an element these properties; without a value one is taken away. */
export function changeOf(
  bo: Bo,
  wanted: Record<string, string | undefined>,
  create: Create,
): Change {
  const extensions = part(bo, 'extensionElements');
  const holder = holderOf(bo);
  const kept = (holder ? parts(holder, 'values') : []).filter(
    (each) =>
      !((text(each, 'name') ?? '') in wanted) ||
      wanted[text(each, 'name') ?? ''] === text(each, 'value'),
  );
  const names = kept.map((each) => text(each, 'name') ?? '');
  const added = Object.entries(wanted)
    .filter(([name, value]) => value && !names.includes(name))
    .map(([name, value]) => create('camunda:Property', { name, value }) as Bo);
  const order = Object.keys(propertiesOf(bo));
  const place = (each: Bo) => {
    const index = order.indexOf(text(each, 'name') ?? '');
    return index < 0 ? order.length : index;
  };
  const values = [...kept, ...added].sort((one, other) => place(one) - place(other));
  return change(bo, extensions, holder, values, create);
}

function change(
  bo: Bo,
  extensions: Bo | undefined,
  holder: Bo | undefined,
  values: Bo[],
  create: Create,
): Change {
  if (values.length === 0) {
    return withoutHolder(bo, extensions, holder);
  }
  if (holder) {
    return { of: holder, properties: { values: inside(holder, values) } };
  }
  const fresh = create('camunda:Properties', { values }) as Bo;
  inside(fresh, values);
  if (extensions) {
    fresh.$parent = extensions;
    return { of: extensions, properties: { values: [...parts(extensions, 'values'), fresh] } };
  }
  const wrapping = create('bpmn:ExtensionElements', { values: [fresh] }) as Bo;
  fresh.$parent = wrapping;
  wrapping.$parent = bo;
  return { of: bo, properties: { extensionElements: wrapping } };
}

function withoutHolder(bo: Bo, extensions: Bo | undefined, holder: Bo | undefined): Change {
  const others = extensions ? parts(extensions, 'values').filter((each) => each !== holder) : [];
  return extensions && others.length > 0
    ? { of: extensions, properties: { values: others } }
    : { of: bo, properties: { extensionElements: undefined } };
}

function inside(holder: Bo, values: Bo[]): Bo[] {
  values.forEach((each) => {
    each.$parent = holder;
  });
  return values;
}
