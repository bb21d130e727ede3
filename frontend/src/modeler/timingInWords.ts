import { durationInWords } from '../format/duration';
import { shortTime } from '../format/time';
import { translate } from '../i18n/words';
import type { Timing } from './model/timer';

/** A timer in a few words, as it stands beside its event on the diagram. */
export function timingInWords(timing: Timing, language: string): string {
  switch (timing.kind) {
    case 'after':
      return timing.iso && durationInWords(timing.iso, language);
    case 'at':
      return Number.isNaN(Date.parse(timing.iso)) ? timing.iso : shortTime(timing.iso, language);
    case 'sendingHours':
      return translate('modeler.timer.inSendingHours');
    case 'localTime':
      return translate('modeler.timer.atLocalTime', { time: timing.time });
    case 'before':
      return translate('modeler.timer.beforeMoment', {
        moment: timing.moment,
        duration: durationInWords(timing.iso, language),
      });
    default:
      return timing.text;
  }
}
