import type { Campaign } from '../../api/campaigns';
import { translate } from '../../i18n/words';

type Schedule = Campaign['schedule'];

const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

const day = (date: string, language: string) =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString(language, { ...DATE, timeZone: 'UTC' });

/** The time of day is the schedule's own: it must not be moved to where the reader is. */
export function scheduleInWords(schedule: Schedule, language: string): string {
  const { at, timeZone, repeat, until } = schedule;
  if (!at) {
    return translate('campaigns.schedule.now');
  }
  const [date = '', time = ''] = at.split('T');
  const values = { date: day(date, language), time: time.slice(0, 5) };
  const words = [
    translate(`campaigns.schedule.${repeat ?? 'NEVER'}`, values),
    timeZone ?? translate('campaigns.schedule.local'),
  ];
  if (until) {
    words.push(translate('campaigns.schedule.until', { date: day(until, language) }));
  }
  return words.join(', ');
}
