import i18next from 'i18next';
import type { PlayedEntry, Trouble } from '../../../api/trial';
import { durationInWords, secondsInWords } from '../../../format/duration';
import { shortTime } from '../../../format/time';
import { channelName, translate } from '../../../i18n/words';
import { secondsOf } from '../../../modeler/expressions/durations';
import { sentence } from '../../run/sentence';
import { traceLine } from './traceLine';

/** What the author calls elements, by their ids. */
export type Names = Pick<Map<string, string>, 'get'>;

const TARGET_ACTION = 'target-action';

/** "3 sec": how long after the start, to the second. */
export function afterInWords(after: string): string {
  return secondsInWords(Math.floor(secondsOf(after) ?? 0), i18next.language);
}

/** What happened, or what the story told. */
export function entryInWords(entry: Partial<PlayedEntry> & { kind: string }): string {
  switch (entry.kind) {
    case 'story.event':
      return i18next.t('trial.told.event', { event: entry.detail });
    case 'story.withdraws':
      return i18next.t('trial.told.withdraws', { channel: channelName(entry.detail ?? '') });
    case 'wait.began':
      return i18next.t('trial.waits', {
        duration: durationInWords(entry.duration ?? '', i18next.language),
        until: shortTime(entry.until ?? '', i18next.language),
      });
    default:
      return sentence(entry);
  }
}

/** A step, and which of its messages is meant where it sent several. */
export function stepInWords(step: string, number: number | null | undefined): string {
  return number ? i18next.t('trial.numbered', { step, number }) : step;
}

/** What the author called the end that was reached. */
export function outcomeInWords(outcome: string, names: Names, named?: string | null): string {
  return outcome === TARGET_ACTION
    ? i18next.t('trial.targetAction')
    : names.get(outcome) || named || outcome;
}

/** Why the run stuck, and where. */
export function troubleInWords({ element, kind, values }: Trouble, names: Names): string {
  return i18next.t('trial.stuckAt', {
    step: names.get(element) || element,
    why: translate(`trial.troubles.${kind}`, values),
  });
}

/** A line of what a test expects, as a sentence. */
export function lineInWords(line: string, names: Names): string {
  const told = traceLine(line);
  switch (told.ending) {
    case 'notBegun':
    case 'goesOn':
      return i18next.t(`trial.endings.${told.ending}`);
    case 'outcome':
      return i18next.t('trial.endings.outcome', { outcome: outcomeInWords(told.outcome, names) });
  }
  const { element, after, number } = told.entry;
  const name = element && stepInWords(names.get(element) || element, number);
  const values = {
    after: afterInWords(after),
    what: entryInWords({ ...told.entry, name, ...(endsRun(told.entry.kind) && { detail: name }) }),
    step: name,
  };
  return name && !endsRun(told.entry.kind)
    ? i18next.t('trial.lineAtStep', values)
    : i18next.t('trial.line', values);
}

const endsRun = (kind: string) => kind === 'run.ended';
