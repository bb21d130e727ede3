import type { Campaign, CampaignToSave } from '../../api/campaigns';
import { faultsOf, propertiesOf, type PropertyRow } from '../cascade/eventProperties';

export type When = 'now' | 'at' | 'local';
export type Repeat = 'NEVER' | 'DAILY' | 'WEEKLY' | 'MONTHLY';

/** A campaign as its form has it: what is typed, right or wrong. */
export interface Draft {
  name: string;
  cascade: string;
  kind: 'segment' | 'list';
  segment: string;
  list: string;
  rows: PropertyRow[];
  when: When;
  at: string;
  timeZone: string;
  repeat: Repeat;
  until: string;
  perMinute: string;
  heldOutPercent: string;
}

export type Fault =
  | 'nameMissing'
  | 'cascadeMissing'
  | 'whomMissing'
  | 'atMissing'
  | 'zoneMissing'
  | 'perMinuteWrong'
  | 'heldOutWrong';

export const emptyDraft = (timeZone: string): Draft => ({
  name: '',
  cascade: '',
  kind: 'segment',
  segment: '',
  list: '',
  rows: [],
  when: 'now',
  at: '',
  timeZone,
  repeat: 'NEVER',
  until: '',
  perMinute: '',
  heldOutPercent: '',
});

const MINUTES = 16;

export function draftOf(campaign: Campaign, usualZone: string): Draft {
  const { schedule, properties } = campaign;
  return {
    name: campaign.name,
    cascade: campaign.cascade,
    kind: campaign.list ? 'list' : 'segment',
    segment: campaign.segment ?? '',
    list: campaign.list ?? '',
    rows: Object.entries(properties).map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    })),
    when: !schedule.at ? 'now' : schedule.timeZone ? 'at' : 'local',
    at: schedule.at?.slice(0, MINUTES) ?? '',
    timeZone: schedule.timeZone ?? usualZone,
    repeat: schedule.repeat ?? 'NEVER',
    until: schedule.until ?? '',
    perMinute: campaign.perMinute?.toString() ?? '',
    heldOutPercent: campaign.heldOutPercent ? String(campaign.heldOutPercent) : '',
  };
}

const MOST_PER_MINUTE = 1_000_000;
const MOST_HELD_OUT = 50;

const whole = (text: string, least: number, most: number) =>
  /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

export function draftFaults(draft: Draft): Fault[] {
  const timed = draft.when !== 'now';
  const faults: [boolean, Fault][] = [
    [!draft.name.trim(), 'nameMissing'],
    [!draft.cascade, 'cascadeMissing'],
    [!draft[draft.kind], 'whomMissing'],
    [timed && !draft.at, 'atMissing'],
    [draft.when === 'at' && !draft.timeZone.trim(), 'zoneMissing'],
    [draft.perMinute !== '' && !whole(draft.perMinute, 1, MOST_PER_MINUTE), 'perMinuteWrong'],
    [draft.heldOutPercent !== '' && !whole(draft.heldOutPercent, 0, MOST_HELD_OUT), 'heldOutWrong'],
  ];
  return faults.filter(([wrong]) => wrong).map(([, fault]) => fault);
}

export const isComplete = (draft: Draft) =>
  draftFaults(draft).length === 0 && !faultsOf(draft.rows).some(Boolean);

export function toSave(draft: Draft, version: number | undefined): CampaignToSave {
  const number = (text: string) => (text.trim() ? Number(text) : null);
  return {
    name: draft.name.trim(),
    cascade: draft.cascade,
    [draft.kind]: draft[draft.kind],
    properties: typed(propertiesOf(draft.rows)),
    schedule: schedule(draft),
    perMinute: number(draft.perMinute),
    heldOutPercent: number(draft.heldOutPercent) ?? 0,
    version,
  };
}

function schedule({ when, at, timeZone, repeat, until }: Draft): CampaignToSave['schedule'] {
  return when === 'now'
    ? null
    : {
        at,
        timeZone: when === 'at' ? timeZone.trim() : null,
        repeat,
        until: repeat === 'NEVER' || !until ? null : until,
      };
}

/** Numbers and truth are what they look like, so that conditions can compare them. */
function typed(properties: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, typedValue(value)]),
  );
}

function typedValue(value: string): unknown {
  return /^(-?(0|[1-9]\d{0,14})(\.\d+)?|true|false|[[{].*)$/.test(value) ? parsed(value) : value;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
