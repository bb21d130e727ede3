import { useTranslation } from 'react-i18next';
import type { PolicyVersion } from '../../api/policy';
import { LeavingUnsaved } from '../../components/LeavingUnsaved';
import { PageHead } from '../../components/PageHead';
import { SaveBar } from '../../components/SaveBar';
import { UndoRedo } from '../../components/UndoRedo';
import { shortTime } from '../../format/time';
import { useLanguage } from '../../i18n/language';
import { Budgets } from './Budgets';
import { Caps } from './Caps';
import { Priority } from './Priority';
import { SendingHours } from './SendingHours';
import { usePolicyDraft } from './usePolicyDraft';

export function PolicyForm({ version }: { version: PolicyVersion }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const editing = usePolicyDraft(version);
  const { draft, basedOn, change, faults, unsaved } = editing;
  const { changedAt, changedBy } = basedOn;
  return (
    <>
      <PageHead title={t('policy.title')} intro={t('policy.intro')}>
        <span className="quiet">
          {changedAt
            ? t('policy.changed', { when: shortTime(changedAt, language), who: changedBy })
            : t('policy.untouched')}
        </span>
        <UndoRedo undo={editing.undo} redo={editing.redo} />
      </PageHead>
      <div className="policy">
        <SendingHours
          times={draft.sendingTimes}
          faults={faults}
          onChange={(sendingTimes) => change({ sendingTimes })}
        />
        <Caps caps={draft.caps} faults={faults.caps} onChange={(caps) => change({ caps })} />
        <Budgets
          budgets={draft.budgets}
          faults={faults.budgets}
          onChange={(budgets) => change({ budgets })}
        />
        <Priority />
        <SaveBar
          save={editing.save}
          text={t('policy.save')}
          isFaulty={editing.isFaulty}
          unsaved={unsaved}
          onSave={editing.submit}
          onTakeTheirs={editing.takeTheirs}
        />
      </div>
      <LeavingUnsaved unsaved={unsaved} />
    </>
  );
}
