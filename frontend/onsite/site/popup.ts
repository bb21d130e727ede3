import { element, place } from './dom.ts';
import type { Message, Telling } from './message.ts';
import { buttons, closing, image, status } from './parts.ts';
import { texts } from './texts.ts';

let open: HTMLDialogElement | undefined;

export function closePopup(): void {
  open?.close();
}

/** Shows a message above everything else; comes back when it is closed. */
export function popup(message: Message, tell: Telling): Promise<void> {
  const words = texts();
  const { root, remove } = place(words.lang);
  const progress = status(words);
  const dialog = element('dialog', { class: 'card', 'aria-describedby': 'text' });
  const body = element('div', { class: 'body' });
  const answer = async (text: string) => {
    const controls = body.querySelectorAll('input, button');
    if (await progress.during(tell('answered', text), controls, words.thanks)) {
      body.querySelectorAll('form, .buttons').forEach((part) => part.remove());
      closeButton.focus();
    }
  };
  const closeButton = closing(words, () => dialog.close());

  if (message.title) {
    dialog.setAttribute('aria-labelledby', 'title');
    body.append(element('h2', { id: 'title' }, message.title));
  } else {
    dialog.setAttribute('aria-label', words.messages);
  }
  body.append(element('p', { id: 'text' }, message.text));
  if (message.ask) {
    body.append(asking(message.ask, words.email, answer));
  }
  body.append(...buttons(message, words, tell, (text) => void answer(text)), progress.line);
  dialog.append(...image(message), body, closeButton);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  root.append(dialog);
  dialog.showModal();
  open = dialog;
  void tell('shown');
  return new Promise((closed) => {
    dialog.addEventListener('close', () => {
      remove();
      void tell('closed');
      closed();
    });
  });
}

function asking(button: string, label: string, answer: (email: string) => Promise<void>) {
  const field = element('input', {
    id: 'email',
    type: 'email',
    name: 'email',
    autocomplete: 'email',
    maxlength: '254',
    required: '',
  });
  const form = element(
    'form',
    {},
    element('label', { for: 'email' }, label),
    field,
    element('button', { class: 'button' }, button),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(field.value.trim());
  });
  return form;
}
