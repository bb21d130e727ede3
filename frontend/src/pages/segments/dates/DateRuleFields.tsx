import { useTranslation } from 'react-i18next';
import { useKnownAttributes } from '../../../api/known';
import { useVocabulary } from '../../../api/vocabulary';
import { Choice } from '../../../components/Choice';
import { Field } from '../../../components/Field';
import { NumberField } from '../../../components/NumberField';
import { Suggested } from '../../../components/Suggested';
import { mostDays, RULE_KINDS, SIDES, type RuleDraft, type RuleFaults } from './rule';

interface Props {
  draft: RuleDraft;
  isNew: boolean;
  faults: RuleFaults;
  onChange: (changed: Partial<RuleDraft>) => void;
}

export function DateRuleFields({ draft, isNew, faults, onChange }: Props) {
  const { t } = useTranslation();
  const attributes = useKnownAttributes().data ?? [];
  const events = useVocabulary().data?.events ?? [];
  const isSilence = draft.kind === 'SILENCE';
  const missing = t('segments.rule.missing');
  return (
    <>
      <Suggested
        id="rule-event"
        labelText={t('segments.dates.event')}
        helperText={isNew ? t('segments.dates.eventHint') : undefined}
        suggestions={events}
        readOnly={!isNew}
        value={draft.event}
        fault={
          faults.event && (faults.event === 'missing' ? missing : t('segments.dates.eventTaken'))
        }
        onChange={({ target }) => onChange({ event: target.value })}
      />
      <Choice
        id="rule-kind"
        size="md"
        label={t('segments.dates.kind')}
        value={draft.kind}
        options={RULE_KINDS}
        name={(kind) => t(`segments.dates.kinds.${kind}`)}
        onChange={(kind) => onChange({ kind })}
      />
      <Suggested
        id="rule-subject"
        labelText={t(isSilence ? 'segments.dates.silent' : 'segments.dates.attribute')}
        helperText={isSilence ? t('segments.dates.silentHint') : undefined}
        suggestions={
          isSilence
            ? events
            : attributes.filter(({ type }) => type === 'date').map(({ name }) => name)
        }
        value={draft.subject}
        fault={faults.subject && missing}
        onChange={({ target }) => onChange({ subject: target.value })}
      />
      {!isSilence && (
        <Choice
          id="rule-side"
          size="md"
          label={t('segments.dates.side')}
          value={draft.side}
          options={SIDES}
          name={(side) => t(`segments.dates.sides.${side}`)}
          onChange={(side) => onChange({ side })}
        />
      )}
      {(isSilence || draft.side !== 'on') && (
        <NumberField
          id="rule-days"
          size="md"
          label={t('segments.dates.days')}
          value={draft.days}
          fault={faults.days && t('segments.dates.daysWrong', { least: 1, most: mostDays(draft) })}
          onChange={(days) => onChange({ days })}
        />
      )}
      <Field
        id="rule-at"
        type="time"
        labelText={t('segments.dates.at')}
        helperText={t('segments.dates.atHint')}
        value={draft.at}
        fault={faults.at && t('segments.dates.atWrong')}
        onChange={({ target }) => onChange({ at: target.value })}
      />
    </>
  );
}
