/** An element as bpmn-moddle has it. */
export interface Moddle {
  readonly $type: string;
  readonly $descriptor: Descriptor;
  readonly $attrs?: Record<string, unknown>;
  readonly $children?: Moddle[];
  readonly $body?: string;
  $parent?: Moddle;
  $instanceOf(type: string): boolean;
  get(property: string): unknown;
  id?: string;
}

/** Elements that moddle knows nothing of have a name only. */
export interface Descriptor {
  ns: { prefix?: string; localName: string; uri?: string };
  isGeneric?: boolean;
  properties?: Property[];
}

export interface Property {
  name: string;
  ns: { prefix?: string; localName: string };
  type: string;
  isAttr?: boolean;
  isBody?: boolean;
  isMany?: boolean;
  isReference?: boolean;
  isVirtual?: boolean;
  xml?: { serialize?: string };
}

export function is(element: Moddle, ...types: string[]): boolean {
  return types.some((type) => element.$instanceOf(`bpmn:${type}`));
}

export function one(element: Moddle | undefined, property: string): Moddle | undefined {
  return element?.get(property) as Moddle | undefined;
}

export function many(element: Moddle | undefined, property: string): Moddle[] {
  return (element?.get(property) ?? []) as Moddle[];
}

/** A text, unless it is blank. */
export function text(element: Moddle | undefined, property: string): string | undefined {
  return unlessBlank(element?.get(property));
}

/** One of the engine's own attributes, in either of its namespaces. */
export function camunda(element: Moddle, name: string): string | undefined {
  return text(element, `camunda:${name}`) ?? unlessBlank(element.$attrs?.[`activiti:${name}`]);
}

/** What an expression says, such as the duration of a timer. */
export function body(element: Moddle, property: string): string | undefined {
  return text(one(element, property), 'body')?.trim();
}

/** An extension property, unless it is blank. */
export function extension(element: Moddle | undefined, name: string): string | undefined {
  return unlessBlank(extensions(element).get(name));
}

export function extensions(element: Moddle | undefined): Map<string, unknown> {
  const properties = many(one(element, 'extensionElements'), 'values')
    .filter(({ $type }) => $type === 'camunda:Properties')
    .flatMap((all) => many(all, 'values'));
  return new Map(properties.map((each) => [text(each, 'name') ?? '', each.get('value')]));
}

function unlessBlank(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
