import i18next from 'i18next';
import { part, text, type Bo } from './model/bo';
import { timerOf } from './model/steps';
import { saidBy, timingOf } from './model/timer';
import { timingInWords } from './timingInWords';

/** What an author knows an element by: its name, else its time, else its id. */
export function nameOf(bo: Bo): string {
  return text(bo, 'name') || timeOf(bo) || bo.id;
}

function timeOf(bo: Bo): string {
  const timer = timerOf(bo);
  const said = timer && saidBy(timer);
  const words = said ? timingInWords(timingOf(said), i18next.language) : '';
  const host = part(bo, 'attachedToRef');
  return words && host ? `${nameOf(host)}, ${words}` : words;
}
