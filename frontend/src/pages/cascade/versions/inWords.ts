import i18next from 'i18next';
import { durationInWords } from '../../../format/duration';
import { channelName, translate } from '../../../i18n/words';
import type { Difference, FactChange } from './differences';

/** What the author calls it; a flow is called by its ends, unless it has a name. */
export function elementInWords({ name, element, ends }: Difference): string {
  return ends && (name === element || !name) ? i18next.t('versions.flow', ends) : name || element;
}

export const typeInWords = (type: string) => known(`versions.types.${type}`) ?? type;

/** Says one change, for instance "Time: “5 min” → “10 min”". */
export function changeInWords({ fact, before, after }: FactChange): string {
  const values = {
    fact: known(`versions.facts.${fact}`) ?? fact,
    before: before && valueInWords(fact, before),
    after: after && valueInWords(fact, after),
  };
  if (before === undefined) {
    return i18next.t('versions.got', values);
  }
  return i18next.t(after === undefined ? 'versions.lost' : 'versions.was', values);
}

function valueInWords(fact: string, value: string): string {
  switch (fact) {
    case 'timer':
    case 'timeToLive':
      return durationInWords(value, i18next.language);
    case 'channel':
      return channelName(value);
    case 'type':
      return typeInWords(value);
    case 'interrupting':
      return i18next.t(value === 'true' ? 'versions.yes' : 'versions.no');
    default:
      return value;
  }
}

function known(key: string): string | undefined {
  return i18next.exists(key) ? translate(key) : undefined;
}
