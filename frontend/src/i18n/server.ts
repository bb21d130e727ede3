import i18next from 'i18next';
import russian from './server.ru.json';

const RUSSIAN: Record<string, string> = russian;

/** Before what is wrong a row's refusal names the column. */
const IN_A_COLUMN = /^(.+?): (.+)$/s;

/** A sentence of the server, which speaks English, in the language of the page where we know how to say it. */
export function serverSaid(sentence: string): string {
  if (i18next.language !== 'ru') {
    return sentence;
  }
  const [, column, said = ''] = IN_A_COLUMN.exec(sentence) ?? [];
  return RUSSIAN[sentence] ?? (said in RUSSIAN ? `${column}: ${RUSSIAN[said]}` : sentence);
}
