import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';
import type { PopupMenuEntries } from 'diagram-js/lib/features/popup-menu/PopupMenuProvider';
import type Rules from 'diagram-js/lib/features/rules/Rules';
import type { Element } from '../../services';
import type { Vocabulary } from '../vocabulary/Vocabulary';
import type { AddingSteps } from './AddingSteps';
import { FOLLOWING, STEPS, type Step } from './catalogue';
import { menuEntry } from './entries';

const LAST_WORD = 100;

type Menu = (entries: PopupMenuEntries) => PopupMenuEntries;

/** Our steps come first in the menu that appends and in the one that creates. */
export class StepMenus {
  static $inject = ['popupMenu', 'addingSteps', 'vocabulary', 'rules'];

  constructor(
    popupMenu: PopupMenu,
    private readonly adding: AddingSteps,
    private readonly vocabulary: Vocabulary,
    private readonly rules: Rules,
  ) {
    popupMenu.registerProvider('bpmn-append', LAST_WORD, {
      getPopupMenuEntries: (target) => this.appending(target as Element),
    });
    popupMenu.registerProvider('bpmn-create', LAST_WORD, {
      getPopupMenuEntries: () => this.creating(),
    });
  }

  private appending(source: Element): Menu {
    if (!this.rules.allowed('shape.append', { element: source })) {
      return (entries) => entries;
    }
    return this.first(FOLLOWING, 'append', (step) => ({
      click: () => this.adding.append(step, source),
      dragstart: (event: Event) => this.adding.drag(event, step, source),
    }));
  }

  private creating(): Menu {
    return this.first(STEPS, 'create', (step) => {
      const drag = (event: Event) => this.adding.drag(event, step);
      return { click: drag, dragstart: drag };
    });
  }

  private first(steps: Step[], verb: string, actions: (step: Step) => object): Menu {
    const ours = steps.map((step) => [
      `${verb}-step-${step.key}`,
      { ...menuEntry(step, this.vocabulary.speaks(step.channel)), action: actions(step) },
    ]);
    return (entries) => ({ ...Object.fromEntries(ours), ...entries }) as PopupMenuEntries;
  }
}
