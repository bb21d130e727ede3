import i18next from 'i18next';
import type { TimelineEntry } from '../../api/types';
import { durationInWords } from '../../format/duration';
import { money } from '../../format/money';
import { outcomeName } from '../runs/outcome';
import { channelName, reasonName, translate } from '../../i18n/words';

/** What a sentence is made of. */
export type Told = Omit<Partial<TimelineEntry>, 'kind'> & { kind: string };

/** Which value each of these sentences cannot do without. */
const NEEDED: Record<string, 'detail' | 'duration'> = {
  'run.started': 'detail',
  'run.ended': 'detail',
  'incident.opened': 'detail',
  'wait.timedOut': 'duration',
};

/** Says one timeline entry in the current language, for instance "SMS delivered, 2.40 RUB". */
export function sentence(entry: Told): string {
  const { reason, cost } = entry;
  const withReason = reason
    ? i18next.t('timeline.withReason', { sentence: plain(entry), reason: reasonName(reason) })
    : plain(entry);
  return cost
    ? i18next.t('timeline.withCost', {
        sentence: withReason,
        cost: money(cost, i18next.language),
      })
    : withReason;
}

/** The detail, unless the sentence has told it already. */
export function furtherDetail(entry: Told): string | undefined {
  return NEEDED[entry.kind] === 'detail' ? undefined : detailOf(entry);
}

/** Why a run ended; everything else is as people wrote it. */
function detailOf({ kind, detail }: Told): string | undefined {
  switch (kind) {
    case 'run.ended':
      return outcomeName({ state: 'ENDED', outcome: detail, outcomeName: detail });
    case 'run.cancelled':
      return outcomeName({ state: 'CANCELLED', outcome: detail });
    default:
      return detail ?? undefined;
  }
}

function plain(entry: Told): string {
  const { kind, channel, name, duration } = entry;
  const detail = detailOf(entry);
  const key = `timeline.kinds.${kind}`;
  if (!i18next.exists(key, { returnObjects: false })) {
    return [kind, channel && channelName(channel)].filter(Boolean).join(', ');
  }
  const needed = NEEDED[kind];
  const bare = needed !== undefined && !{ detail, duration }[needed];
  return translate(key, {
    context: bare ? 'bare' : undefined,
    channel: channel ? channelName(channel) : (name ?? i18next.t('timeline.someMessage')),
    detail,
    duration: duration && durationInWords(duration, i18next.language),
  });
}
