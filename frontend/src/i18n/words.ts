import i18next from 'i18next';

/** For keys that are put together while the page runs; all others are checked by their type. */
export function translate(key: string, values: Record<string, unknown> = {}): string {
  return i18next.t(key, { ...values, defaultValue: key });
}

type Vocabulary =
  | 'channels'
  | 'reasons'
  | 'statuses'
  | 'attemptOutcomes'
  | 'outcomes'
  | 'providers.outcomes'
  | 'runs.states'
  | 'sources';

/** The server may know more words than these pages: those come back as they are. */
export function word(vocabulary: Vocabulary, value: string): string {
  const key = `${vocabulary}.${value}`;
  return i18next.exists(key) ? translate(key) : value;
}

export const channelName = (channel: string) => word('channels', channel);
export const statusName = (status: string) => word('statuses', status);
export const testOutcomeName = (outcome: string) => word('providers.outcomes', outcome);
export const reasonName = (reason: string) => word('reasons', reason);

/** "key:shop" is the API key of this name, "staff:kim" somebody of the staff. */
const TOLD_BY = /^(key|staff):(.+)$/;

/** Who told of something: one of our own ways, somebody we can name, or whatever others call themselves. */
export function sourceName(source: string): string {
  const [, kind, name] = TOLD_BY.exec(source) ?? [];
  return kind ? translate(`sources.${kind}`, { name }) : word('sources', source);
}
