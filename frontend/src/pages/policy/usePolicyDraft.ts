import { useState } from 'react';
import { theirPolicy, useSavePolicy, type PolicyVersion } from '../../api/policy';
import { useHistory } from '../../components/useHistory';
import { draftOf, policyOf, type PolicyDraft } from './draft';
import { faultsOf, isSound, type PolicyFaults } from './faults';

const NO_FAULTS: PolicyFaults = { usual: {}, channels: [], caps: [], budgets: [] };

/** The policy while somebody edits it. */
export function usePolicyDraft(version: PolicyVersion) {
  const edited = useHistory<PolicyDraft>(() => draftOf(version.policy));
  const [basedOn, setBasedOn] = useState(version);
  const [saved, setSaved] = useState(edited.present);
  const [tried, setTried] = useState(false);
  const save = useSavePolicy();
  const draft = edited.present;
  const faults = faultsOf(draft);
  const theirs = theirPolicy(save.error);

  const submit = () => {
    setTried(true);
    if (isSound(faults) && !save.isPending) {
      save.mutate(
        { version: basedOn.version, policy: policyOf(draft) },
        {
          onSuccess: (now) => {
            setBasedOn(now);
            setSaved(draft);
            setTried(false);
          },
        },
      );
    }
  };
  const takeTheirs = (other: PolicyVersion) => {
    save.reset();
    edited.change(draftOf(other.policy));
    setSaved(draftOf(other.policy));
    setBasedOn(other);
  };

  return {
    draft,
    basedOn,
    change: (changed: Partial<PolicyDraft>) => edited.change({ ...draft, ...changed }),
    undo: edited.undo,
    redo: edited.redo,
    faults: tried ? faults : NO_FAULTS,
    isFaulty: tried && !isSound(faults),
    unsaved: JSON.stringify(draft) !== JSON.stringify(saved),
    save,
    submit,
    takeTheirs: theirs && (() => takeTheirs(theirs)),
  };
}
