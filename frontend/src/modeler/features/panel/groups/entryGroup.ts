import { translate } from '../../../../i18n/words';
import { spanOf } from '../../../expressions/durations';
import { propertyOf } from '../../../model/properties';
import { changed, ruleOf, RULES, WITHIN } from '../../../model/reentry';
import { duration } from '../entries/DurationEntry';
import { choice, textField, withChosen } from '../entries/fields';
import { suggesting } from '../entries/SuggestingEntry';
import { processOf } from './cascadeGroup';
import type { Entry, MakeGroup } from './context';

type Set = (wanted: Record<string, string | undefined>) => void;

/** Who enters the cascade, who may enter it again, and who comes first where not everybody can be written to. */
export const entryGroup: MakeGroup = ({ element, bo, editing, vocabulary }) => {
  const process = processOf(bo);
  if (!process) {
    return undefined;
  }
  const said = (name: string) => propertyOf(process, name);
  const set: Set = (wanted) => editing.properties(element, process, wanted);
  return {
    id: 'kaskad-entry',
    label: translate('modeler.entry.group'),
    entries: [
      choice({
        id: 'kaskad-entry-segment',
        label: translate('modeler.entry.segment'),
        description: translate('modeler.entry.segmentHint'),
        options: withChosen(
          [
            { value: '', label: translate('modeler.entry.everybody') },
            ...vocabulary.segments.map(({ id, name }) => ({ value: id, label: name })),
          ],
          said('segment'),
          translate('modeler.unknown'),
        ),
        getValue: () => said('segment') ?? '',
        setValue: (segment) => set({ segment: segment || undefined }),
      }),
      ...again(said('reentry'), said('reentryKey'), set),
      textField({
        id: 'kaskad-entry-priority',
        label: translate('modeler.entry.priority'),
        description: translate('modeler.entry.priorityHint'),
        getValue: () => said('priority'),
        setValue: (priority) => set({ priority: priority?.trim() || undefined }),
        validate: (typed) =>
          !typed?.trim() || /^([1-9]\d?|100)$/.test(typed.trim())
            ? undefined
            : translate('modeler.entry.priorityWrong'),
      }),
    ],
  };
};

function again(reentry: string | undefined, key: string | undefined, set: Set): Entry[] {
  const rule = ruleOf(reentry);
  const asks = rule !== '' && rule !== 'always';
  return [
    choice({
      id: 'kaskad-entry-again',
      label: translate('modeler.entry.reentry'),
      options: ['', ...RULES, WITHIN].map((value) => ({
        value,
        label: translate(`modeler.entry.rules.${value || 'unsaid'}`),
      })),
      getValue: () => rule,
      setValue: (chosen) => set(changed(chosen ?? '', key)),
    }),
    ...(rule === WITHIN ? [span(reentry, set)] : []),
    // A key without a rule is of no use, but whoever has one must be able to take it away.
    ...(asks || key ? [keyOf(key, set)] : []),
  ];
}

function span(reentry: string | undefined, set: Set): Entry {
  const field = {
    id: 'kaskad-entry-span',
    label: translate('modeler.entry.span'),
    description: translate('modeler.entry.spanHint'),
    getValue: () => reentry,
    setValue: (iso: string | undefined) => set({ reentry: iso || undefined }),
  };
  // Months and years have no fixed length, so they are edited as they are written.
  return reentry === undefined || spanOf(reentry) ? duration(field) : textField(field);
}

const keyOf = (key: string | undefined, set: Set): Entry =>
  suggesting({
    id: 'kaskad-entry-key',
    label: translate('modeler.entry.key'),
    description: translate('modeler.entry.keyHint'),
    suggestions: [],
    getValue: () => key,
    setValue: (reentryKey) => set({ reentryKey }),
  });
