import type { Step } from './catalogue';
import { iconMarkup } from '../channelIcons/icons';
import { translate } from '../../../i18n/words';

export const stepLabel = (step: Step) => translate(`modeler.steps.${step.key}`);

/** Steps are found by the words of both languages. */
export function searchWords(step: Step): string[] {
  return [step.key, translate(`modeler.words.${step.key}`)];
}

/** How a step looks in a popup menu. */
export function menuEntry(step: Step, known: boolean) {
  return {
    label: stepLabel(step),
    ...(known ? {} : { description: translate('modeler.steps.noChannel') }),
    imageHtml: iconMarkup(step.icon, 18),
    group: { id: 'steps', name: translate('modeler.steps.group') },
    search: searchWords(step),
  };
}

/** How a step looks among the buttons of the palette and of the context pad. */
export function buttonMarkup(step: Step): string {
  return `<div class="entry step-entry">${iconMarkup(step.icon, 22)}</div>`;
}
