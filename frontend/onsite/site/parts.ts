import { element } from './dom.ts';
import { webAddress, type Message, type Telling } from './message.ts';
import type { Texts } from './texts.ts';

export function closing(texts: Texts, close: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'close', 'aria-label': texts.close },
    '×',
  );
  button.addEventListener('click', close);
  return button;
}

export function image({ image }: Message): HTMLElement[] {
  const src = webAddress(image);
  if (!src) {
    return [];
  }
  const picture = element('img', { alt: '', referrerpolicy: 'no-referrer', src });
  picture.addEventListener('error', () => picture.remove());
  return [picture];
}

/** Where the message leads, and what may be answered by a tap. */
export function buttons(
  { link, buttons = [] }: Message,
  texts: Texts,
  tell: Telling,
  answer: (text: string) => void,
): HTMLElement[] {
  const all = buttons.length > 0 || !link ? buttons : [{ text: texts.more, link }];
  const made = all.map(({ text, link: target }) => {
    if (target === undefined) {
      const button = element('button', { type: 'button', class: 'button' }, text);
      button.addEventListener('click', () => answer(text));
      return button;
    }
    const anchor = element('a', { class: 'button', href: webAddress(target) ?? '#' }, text);
    anchor.addEventListener('click', () => void tell('clicked', target));
    return anchor;
  });
  return made.length > 0 ? [element('div', { class: 'buttons' }, ...made)] : [];
}

/** Waits for an answer to arrive, and says how that went. */
export function status(texts: Texts): {
  line: HTMLElement;
  during: (
    sending: Promise<boolean>,
    controls: Iterable<Element>,
    done: string,
  ) => Promise<boolean>;
} {
  const line = element('p', { role: 'status' });
  return {
    line,
    during: async (sending, controls, done) => {
      const all = [...controls];
      all.forEach((control) => control.setAttribute('disabled', ''));
      const sent = await sending;
      all.forEach((control) => control.removeAttribute('disabled'));
      line.className = sent ? '' : 'fault';
      line.textContent = sent ? done : texts.failed;
      return sent;
    },
  };
}
