const SVG = 'http://www.w3.org/2000/svg';

/** An SVG element inside another one. */
export function draw(
  parent: SVGElement,
  name: string,
  attributes: Record<string, string | number>,
): SVGElement {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  parent.appendChild(element);
  return element;
}
