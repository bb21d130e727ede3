import { Modal } from '@carbon/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveDateRule, type DateRule } from '../../../api/dateRules';
import { Failure } from '../../../components/Failure';
import { DateRuleFields } from './DateRuleFields';
import { draftOf, faultsOf, NEW_RULE, ruleInWords, ruleOf } from './rule';

interface Props {
  /** The one to change; none for a new one. */
  rule?: DateRule;
  taken: string[];
  onClose: () => void;
}

export function DateRuleDialog({ rule, taken, onClose }: Props) {
  const { t } = useTranslation();
  const save = useSaveDateRule();
  const [draft, setDraft] = useState(() => (rule ? draftOf(rule) : NEW_RULE));
  const [tried, setTried] = useState(false);
  const faults = faultsOf(draft, taken);
  const isSound = Object.keys(faults).length === 0;

  const submit = () => {
    setTried(true);
    if (isSound && !save.isPending) {
      save.mutate(ruleOf(draft), { onSuccess: onClose });
    }
  };
  const submitForm = (form: FormEvent) => {
    form.preventDefault();
    submit();
  };

  return (
    <Modal
      open
      size="sm"
      modalHeading={
        rule ? t('segments.dates.editTitle', { event: rule.event }) : t('segments.dates.addTitle')
      }
      primaryButtonText={t('segments.dates.save')}
      secondaryButtonText={t('common.cancel')}
      closeButtonLabel={t('common.close')}
      primaryButtonDisabled={save.isPending}
      selectorPrimaryFocus={rule ? '#rule-kind' : '#rule-event'}
      onRequestClose={onClose}
      onRequestSubmit={submit}
    >
      <form className="dialog-form" onSubmit={submitForm} noValidate>
        <DateRuleFields
          draft={draft}
          isNew={!rule}
          faults={tried ? faults : {}}
          onChange={(changed) => setDraft({ ...draft, ...changed })}
        />
        {isSound && (
          <p role="status" className="quiet">
            {draft.event.trim()}: {ruleInWords(ruleOf(draft))}
          </p>
        )}
        {save.isError && <Failure error={save.error} title={t('segments.dates.failed')} />}
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
