import { translate } from '../../../../i18n/words';
import { isA } from '../../../model/bo';
import { timerOf } from '../../../model/steps';
import { saidBy, timingOf, type Kind, type Timing } from '../../../model/timer';
import { clock } from '../entries/ClockEntry';
import { duration } from '../entries/DurationEntry';
import { choice, textField } from '../entries/fields';
import type { Context, Entry, MakeGroup } from './context';

const KINDS: Kind[] = ['after', 'at', 'sendingHours', 'localTime', 'before', 'expression'];

const HOUR_MS = 3_600_000;

/** What each kind begins with when it is chosen. */
const BEGINNINGS: Record<Kind, () => Timing> = {
  after: () => ({ kind: 'after', iso: 'PT1H' }),
  at: () => ({ kind: 'at', iso: isoMoment(new Date(Date.now() + 24 * HOUR_MS)) }),
  sendingHours: () => ({ kind: 'sendingHours' }),
  localTime: () => ({ kind: 'localTime', time: '10:00' }),
  before: () => ({ kind: 'before', moment: 'event.startsAt', iso: 'P1D' }),
  cycle: () => ({ kind: 'cycle', text: 'R3/PT10M' }),
  expression: () => ({ kind: 'expression', text: '${event.startsAt}' }),
};

/** How long a wait is, or when a time-out comes. */
export const timerGroup: MakeGroup = (context) => {
  const timer = timerOf(context.bo);
  if (!timer) {
    return undefined;
  }
  const timing = timingOf(saidBy(timer));
  return {
    id: 'kaskad-timer',
    label: translate(
      isA(context.bo, 'bpmn:BoundaryEvent') ? 'modeler.timer.timeout' : 'modeler.timer.wait',
    ),
    entries: [kindChoice(context, timing), ...details(context, timing)],
  };
};

function kindChoice({ element, bo, editing }: Context, timing: Timing) {
  const repeats = isA(bo, 'bpmn:BoundaryEvent', 'bpmn:StartEvent') || timing.kind === 'cycle';
  const kinds: Kind[] = repeats ? [...KINDS, 'cycle'] : KINDS;
  return choice({
    id: 'kaskad-timer-kind',
    label: translate('modeler.timer.kind'),
    options: kinds.map((value) => ({ value, label: translate(`modeler.timer.kinds.${value}`) })),
    getValue: () => timing.kind,
    setValue: (kind) => editing.timing(element, BEGINNINGS[kind as Kind]()),
  });
}

function details({ element, editing }: Context, timing: Timing): Entry[] {
  const set = (changed: Timing) => editing.timing(element, changed);
  switch (timing.kind) {
    case 'after':
      return [
        duration({
          id: 'kaskad-timer-duration',
          label: translate('modeler.timer.duration'),
          getValue: () => timing.iso,
          setValue: (iso = '') => set({ kind: 'after', iso }),
        }),
      ];
    case 'at':
      return [
        clock({
          id: 'kaskad-timer-date',
          label: translate('modeler.timer.date'),
          description: translate('modeler.timer.dateHint'),
          type: 'datetime-local',
          getValue: () => localMoment(timing.iso),
          setValue: (moment) => set({ kind: 'at', iso: isoMoment(new Date(moment)) }),
        }),
      ];
    case 'localTime':
      return [
        clock({
          id: 'kaskad-timer-time',
          label: translate('modeler.timer.time'),
          description: translate('modeler.timer.timeHint'),
          type: 'time',
          getValue: () => timing.time,
          setValue: (time) => set({ kind: 'localTime', time }),
        }),
      ];
    case 'before':
      return [
        textField({
          id: 'kaskad-timer-moment',
          label: translate('modeler.timer.moment'),
          description: translate('modeler.timer.momentHint'),
          getValue: () => timing.moment.replace(/^event\./, ''),
          setValue: (property) => property && set({ ...timing, moment: momentOf(property) }),
          validate: (property) =>
            /^\w[\w.]*$/.test(property ?? '') ? undefined : translate('modeler.timer.momentWrong'),
        }),
        duration({
          id: 'kaskad-timer-lead',
          label: translate('modeler.timer.lead'),
          getValue: () => timing.iso,
          setValue: (iso) => iso && set({ ...timing, iso }),
        }),
      ];
    case 'cycle':
    case 'expression':
      return [
        textField({
          id: 'kaskad-timer-text',
          label: translate(`modeler.timer.${timing.kind}`),
          description: translate(`modeler.timer.${timing.kind}Hint`),
          getValue: () => timing.text,
          setValue: (written = '') => set({ kind: timing.kind, text: written }),
        }),
      ];
    case 'sendingHours':
      return [];
  }
}

// A date of the customer, such as a birthday, is written as customer.birthday.
const momentOf = (property: string) =>
  property.startsWith('customer.') ? property : `event.${property}`;

const isoMoment = (date: Date) => date.toISOString().replace(/:\d\d\.\d+Z$/, ':00Z');

function localMoment(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) {
    return '';
  }
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
