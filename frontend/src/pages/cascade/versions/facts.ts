/** An element of a diagram as bpmn-js has read it; what belongs to Camunda stays generic. */
export interface Moddle {
  $type: string;
  id?: string;
  $attrs?: Record<string, string>;
  [property: string]: unknown;
}

/** What a fact says, and what it is compared by: another element is the same whatever it is called. */
interface Fact {
  says: string;
  is: string;
}

/** What is worth telling of an element, by the names the texts have for it. */
export type Facts = Map<string, Fact>;

type Told = string | Fact | undefined;

export function factsOf(element: Moddle): Facts {
  const told: [string, Told][] = [
    ['type', typeOf(element)],
    ['name', text(element.name)],
    ['from', other(element.sourceRef)],
    ['to', other(element.targetRef)],
    ['condition', bodyOf(element.conditionExpression)],
    ['default', other((element.default as Moddle | undefined)?.targetRef)],
    ['host', other(element.attachedToRef)],
    ['interrupting', element.attachedToRef ? String(element.cancelActivity !== false) : undefined],
    ['called', text(element.calledElement)],
    ['repeat', repeats(element.loopCharacteristics as Moddle | undefined)],
    ['event', nameOf(element.messageRef)],
    ['documentation', text((element.documentation as Moddle[] | undefined)?.[0]?.text)],
    ...many(element.eventDefinitions).flatMap(definitionFacts),
    ...propertyFacts(element),
    ...attributeFacts(element),
  ];
  return new Map(
    told.flatMap(([name, fact]): [string, Fact][] => {
      if (!fact) {
        return [];
      }
      return [[name, typeof fact === 'string' ? { says: fact, is: fact } : fact]];
    }),
  );
}

/** "serviceTask" of "bpmn:ServiceTask". */
export function typeOf({ $type }: Moddle): string {
  const name = $type.replace(/^.*:/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function nameOf(element: unknown): string | undefined {
  const { name, id } = (element ?? {}) as { name?: unknown; id?: unknown };
  return text(name) ?? text(id);
}

function other(element: unknown): Fact | undefined {
  const says = nameOf(element);
  return says === undefined ? undefined : { says, is: String((element as Moddle).id) };
}

function definitionFacts(definition: Moddle): [string, string | undefined][] {
  return [
    ['event', nameOf(definition.messageRef)],
    [
      'timer',
      bodyOf(definition.timeDuration) ??
        bodyOf(definition.timeDate) ??
        bodyOf(definition.timeCycle),
    ],
  ];
}

function propertyFacts({ extensionElements }: Moddle): [string, string | undefined][] {
  return many((extensionElements as Moddle | undefined)?.values)
    .filter(({ $type }) => $type === 'camunda:properties')
    .flatMap((properties) => many(properties.values ?? properties.$children))
    .map(({ name, value }) => [String(name), text(value)]);
}

/** Camunda's own attributes keep their names, but for what a step does. */
function attributeFacts({ $attrs }: Moddle): [string, string | undefined][] {
  return Object.entries($attrs ?? {})
    .filter(([name]) => name.startsWith('camunda:'))
    .map(([name, value]) => [name === 'camunda:delegateExpression' ? 'delegate' : name, value]);
}

function repeats(loop: Moddle | undefined): string | undefined {
  return loop && (bodyOf(loop.loopCardinality) ?? (text(loop.$type) && '…'));
}

const many = (values: unknown): Moddle[] => (Array.isArray(values) ? (values as Moddle[]) : []);

const bodyOf = (expression: unknown) => text((expression as { body?: unknown } | undefined)?.body);

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
