import i18next from 'i18next';
import { russian } from './russian';
import { SimulationTitles } from './SimulationTitles';
import { SpokenLanguage } from './SpokenLanguage';

type Replacements = Record<string, string>;

/** bpmn-js asks for its texts in English; the same words are written in different ways in its parts. */
const plain = (text: string) => text.toLowerCase().replaceAll(/[\s\-/()«».]/g, '');

const translated: Record<string, Map<string, string>> = {
  ru: new Map(Object.entries(russian).map(([english, text]) => [plain(english), text])),
};

function translate(template: string, replacements: Replacements = {}): string {
  const text = translated[i18next.language]?.get(plain(template)) ?? template;
  return text.replaceAll(/\{([^}]+)\}/g, (gap, key: string) => replacements[key] ?? gap);
}

export default {
  __init__: ['simulationTitles', 'spokenLanguage'],
  simulationTitles: ['type', SimulationTitles],
  spokenLanguage: ['type', SpokenLanguage],
  translate: ['value', translate],
};
