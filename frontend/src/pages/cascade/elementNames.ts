export type ElementNames = Map<string, string>;

/** The author's name of each element of a diagram, by its id. */
export function elementNames(xml: string): ElementNames {
  const named = new DOMParser().parseFromString(xml, 'text/xml').querySelectorAll('[id][name]');
  return new Map([...named].map((element) => [element.id, element.getAttribute('name') ?? '']));
}

export function nameOf(element: string, names: ElementNames): string {
  return names.get(element) || element;
}
