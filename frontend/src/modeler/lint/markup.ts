import type { Moddle, Property } from './moddle';

export interface Attribute {
  /** Without its prefix. */
  name: string;
  /** That of its namespace, if it is in one. */
  prefix?: string;
  value: string;
}

/** An element as it is written in the file, where moddle has types and properties. */
export interface Markup {
  tag: string;
  /** The prefix of its namespace as moddle knows it. */
  prefix?: string;
  /** The namespace, of elements that moddle does not know. */
  namespace?: string;
  attributes: Attribute[];
  text: string;
  children: Markup[];
}

/** A piece of markup and the id of the element it belongs to: its own or that of the nearest around it. */
export interface Placed {
  element: string;
  written: Markup;
}

const SIMPLE = ['String', 'Boolean', 'Integer', 'Real'];

export function everyMarkup(root: Moddle): Placed[] {
  return placed(markup(root), '');
}

function placed(written: Markup, around: string): Placed[] {
  const own = written.attributes.find(({ name, prefix }) => name === 'id' && !prefix);
  const element = own?.value ?? around;
  return [{ element, written }, ...written.children.flatMap((child) => placed(child, element))];
}

function markup(element: Moddle, tag = tagOf(element)): Markup {
  return element.$descriptor.isGeneric ? generic(element) : typed(element, tag);
}

function tagOf({ $descriptor }: Moddle): string {
  const { localName } = $descriptor.ns;
  return localName.charAt(0).toLowerCase() + localName.slice(1);
}

function typed(element: Moddle, tag: string): Markup {
  const { ns, properties = [] } = element.$descriptor;
  const set = properties.filter(
    ({ name, isReference, isVirtual }) =>
      !isReference && !isVirtual && Object.hasOwn(element, name),
  );
  const value = ({ name }: Property) => element.get(name);
  const known = set.filter(({ isAttr }) => isAttr);
  const bodies = set.filter(({ isBody }) => isBody);
  const children = set.filter(({ isAttr, isBody }) => !isAttr && !isBody);
  return {
    tag,
    prefix: ns.prefix,
    attributes: [
      ...unknownAttributes(element),
      ...known.map((each) => attributeOf(each, value(each), ns.prefix)),
    ],
    text: bodies.map((each) => String(value(each))).join(''),
    children: children.flatMap((each) => childrenOf(each, value(each))),
  };
}

function attributeOf({ ns }: Property, value: unknown, around?: string): Attribute {
  const prefix = ns.prefix === around ? undefined : ns.prefix;
  return { name: ns.localName, prefix, value: String(value) };
}

function childrenOf({ ns, type, isMany, xml }: Property, value: unknown): Markup[] {
  const values = (isMany ? value : [value]) as unknown[];
  return SIMPLE.includes(type)
    ? values.map((text) => simple(ns, String(text)))
    : values.map((child) => markup(child as Moddle, xml?.serialize ? ns.localName : undefined));
}

function simple({ prefix, localName }: Property['ns'], text: string): Markup {
  return { tag: localName, prefix, attributes: [], text, children: [] };
}

function generic(element: Moddle): Markup {
  const { localName, prefix, uri } = element.$descriptor.ns;
  const attributes = Object.entries(element).filter(([name]) => !name.startsWith('$'));
  return {
    tag: localName,
    prefix,
    namespace: uri,
    attributes: attributes.map(([name, value]) => attribute(name, value)),
    text: element.$body ?? '',
    children: (element.$children ?? []).map((child) => markup(child)),
  };
}

function unknownAttributes({ $attrs = {} }: Moddle): Attribute[] {
  return Object.entries($attrs).map(([name, value]) => attribute(name, value));
}

function attribute(qualified: string, value: unknown): Attribute {
  const [, prefix, name = qualified] = /^([^:]*):(.*)$/.exec(qualified) ?? [];
  return { name, prefix, value: String(value) };
}
