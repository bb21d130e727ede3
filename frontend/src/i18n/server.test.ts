import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { LANGUAGES, resources } from '.';
import api from '../../openapi.json';

const { schemas } = api.components;

/** What the server can say, and the texts these pages have for it. */
const WORDS: [texts: string, said: { enum: (string | null)[] }, under?: string][] = [
  ['reasons', schemas.Message.properties.reason],
  ['statuses', schemas.Message.properties.status],
  ['attemptOutcomes', schemas.Attempt.properties.outcome],
  ['channels', schemas.Channel.properties.key],
  ['runs.states', schemas.Run.properties.state],
  ['timeline.kinds', schemas.Occasion.properties.kind],
  ['operations.kinds', schemas.Operation.properties.kind],
  ['operations.states', schemas.Operation.properties.state],
  ['versions.obstacles', schemas.Stand.properties.obstacle],
  ['versions.changes', schemas.Stand.properties.changes.items],
  ['trial.troubles', schemas.Trouble.properties.kind],
  ['sandbox.statuses', schemas.Receipt.properties.status],
  ['trial.statuses', schemas.Then.properties.becomes],
  ['trial.consents', schemas.StoryConsent.properties.state],
  ['consents', schemas.ConsentChange.properties.state],
  ['eventKinds', schemas.Event.properties.kind],
  ['eventStates', schemas.Event.properties.state],
  ['attributeTypes', schemas.ImportColumn.properties.type],
  ['imports.meanings', schemas.ImportColumn.properties.meaning],
  ['imports.states', schemas.Import.properties.state],
  ['imports.kinds', schemas.Import.properties.kind],
  ['suppressions.reasons', schemas.Suppressed.properties.reason],
  ['customer.states', schemas.CustomerCard.properties.contactStates.additionalProperties, '.name'],
  ['rules', schemas.Finding.properties.rule, '.text'],
  ['rules', schemas.Finding.properties.rule, '.fix'],
];

beforeAll(async () => {
  await i18next.init({ resources, lng: 'en', fallbackLng: false });
});

it.each(WORDS)('%s: everything the server can say has a text', (texts, said, under = '') => {
  const values = said.enum.filter((value) => value !== null);
  expect(values.length).toBeGreaterThan(1);
  const missing = LANGUAGES.flatMap((lng) =>
    values
      .map((value) => `${texts}.${value}${under}`)
      .filter((key) => !i18next.exists(key, { lng }))
      .map((key) => `${lng} ${key}`),
  );
  expect(missing).toEqual([]);
});
