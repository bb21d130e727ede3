import type { Element } from '../../services';

/** An editor of conditions that lives outside the diagram. */
export interface ConditionEditor {
  open(flow: Element): void;
  /** A condition in the words of the page's language; nothing if it cannot be said in them. */
  inWords(condition: string): string | undefined;
}

/** Where an editor of conditions is plugged in; without one a condition is a text field. */
export class ConditionEditing {
  private editor: ConditionEditor | undefined;

  use(editor: ConditionEditor | undefined) {
    this.editor = editor;
  }

  get hasEditor() {
    return this.editor !== undefined;
  }

  open(flow: Element) {
    this.editor?.open(flow);
  }

  inWords(condition: string) {
    return this.editor?.inWords(condition);
  }
}
