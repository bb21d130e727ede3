import { CSS } from './style.ts';

/** Children that are text stay text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}

/** A place on the page that the site's styles do not reach, and whose styles do not reach the site. */
export function place(lang: string): { root: ShadowRoot; remove: () => void } {
  const host = element('kaskad-message' as 'div', { lang });
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [sheet];
  document.body.append(host);
  return { root, remove: () => host.remove() };
}
