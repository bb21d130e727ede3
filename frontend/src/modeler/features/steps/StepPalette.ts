import type Palette from 'diagram-js/lib/features/palette/Palette';
import type { PaletteEntries } from 'diagram-js/lib/features/palette/PaletteProvider';
import { translate } from '../../../i18n/words';
import type { AddingSteps } from './AddingSteps';
import { STEPS, type Step } from './catalogue';
import { buttonMarkup, stepLabel } from './entries';

const LAST_WORD = 100;

/** What stays of BPMN's own buttons; all its elements are in the menu behind "create". */
const OF_BPMN = ['create', 'create.subprocess-expanded'];

/** The palette: tools, our steps, and a way to the rest of BPMN. */
export class StepPalette {
  static $inject = ['palette', 'addingSteps'];

  constructor(
    palette: Palette,
    private readonly adding: AddingSteps,
  ) {
    palette.registerProvider(LAST_WORD, this as never);
  }

  getPaletteEntries() {
    return (entries: PaletteEntries): PaletteEntries => {
      const all = Object.entries(entries);
      const tools = all.filter(([, { group }]) => group === 'tools');
      const rest = all.filter(([id]) => OF_BPMN.includes(id));
      return Object.fromEntries([
        ...tools,
        ...STEPS.map((step) => [`create.step-${step.key}`, this.button(step)] as const),
        ['steps-separator', { group: 'steps', separator: true, action: {} }],
        ...rest.map(([id, entry]) => [id, { ...entry, group: 'bpmn' }] as const),
      ]) as PaletteEntries;
    };
  }

  private button(step: Step) {
    const drag = (event: Event) => this.adding.drag(event, step);
    return {
      group: 'steps',
      html: buttonMarkup(step),
      title: translate('modeler.steps.create', { step: stepLabel(step) }),
      action: { dragstart: drag, click: drag },
    };
  }
}
