import { element, place } from './dom.ts';
import type { Message, Telling } from './message.ts';
import { buttons, closing, image, status } from './parts.ts';
import { texts } from './texts.ts';

interface Said {
  message: Message;
  tell: Telling;
}

/** The corner of the page where messages stand until somebody closes or answers them. */
export class Chat {
  private corner: Corner | undefined;

  show(message: Message, tell: Telling): void {
    this.corner ??= new Corner(() => (this.corner = undefined));
    this.corner.add({ message, tell });
  }

  close(): void {
    this.corner?.close();
  }
}

class Corner {
  private readonly words = texts();
  private readonly progress = status(this.words);
  private readonly log = element('div', { class: 'log', role: 'log' });
  private readonly field = element('textarea', {
    id: 'reply',
    rows: '2',
    maxlength: '4000',
    required: '',
  });
  private readonly form = element(
    'form',
    {},
    element('label', { for: 'reply' }, this.words.reply),
    this.field,
    element('button', { class: 'button' }, this.words.send),
  );
  private readonly place = place(this.words.lang);
  private readonly said: Said[] = [];

  constructor(private readonly closed: () => void) {
    const section = element(
      'section',
      { class: 'card', 'aria-label': this.words.messages },
      element('div', { class: 'body' }, this.log, this.form, this.progress.line),
      closing(this.words, () => this.close()),
    );
    section.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') {
        this.close();
      }
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.answer(this.field.value.trim());
    });
    this.place.root.append(section);
  }

  add(said: Said): void {
    const { message, tell } = said;
    this.said.push(said);
    const title = message.title ? [element('h2', {}, message.title)] : [];
    this.log.append(
      element(
        'article',
        {},
        ...title,
        ...image(message),
        element('p', {}, message.text),
        ...buttons(message, this.words, tell, (text) => void this.answer(text, said)),
      ),
    );
    void tell('shown');
  }

  /** Answers the last message, unless it is clear which one. */
  private async answer(text: string, said = this.said.at(-1)): Promise<void> {
    if (!text || !said) {
      return;
    }
    const controls = this.form.querySelectorAll('textarea, button');
    if (await this.progress.during(said.tell('answered', text), controls, this.words.sent)) {
      this.log.append(element('p', { class: 'own' }, text));
      this.form.reset();
      this.field.focus();
    }
  }

  close(): void {
    this.place.remove();
    this.said.forEach(({ tell }) => void tell('closed'));
    this.closed();
  }
}
