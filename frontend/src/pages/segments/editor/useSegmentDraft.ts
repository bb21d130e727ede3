import { useState } from 'react';
import { useNavigate } from 'react-router';
import { readSegment, useSaveSegment, useSegments, type Segment } from '../../../api/segments';
import { isStatus } from '../../../api/problem';
import { SAVED } from '../../../components/LeavingUnsaved';
import { useHistory } from '../../../components/useHistory';
import { draftFaults, draftOf, NEW_SEGMENT, segmentOf, type SegmentDraft } from './draft';

/** A segment while somebody edits it. */
export function useSegmentDraft(segment: Segment | undefined) {
  const navigate = useNavigate();
  const edited = useHistory<SegmentDraft>(() => (segment ? draftOf(segment) : NEW_SEGMENT));
  const [basedOn, setBasedOn] = useState(segment?.version);
  const [saved, setSaved] = useState(edited.present);
  const [tried, setTried] = useState(false);
  const others = useSegments().data ?? [];
  const save = useSaveSegment();
  const draft = edited.present;
  const faults = draftFaults(draft, segment ? [] : others.map(({ id }) => id));

  const submit = () => {
    setTried(true);
    if (Object.keys(faults).length > 0 || save.isPending) {
      return;
    }
    save.mutate(segmentOf(draft, basedOn), {
      onSuccess: ({ id, version }) => {
        setBasedOn(version);
        setSaved(draft);
        setTried(false);
        if (!segment) {
          void navigate(`/segments/${encodeURIComponent(id)}`, { replace: true, state: SAVED });
        }
      },
    });
  };
  const takeTheirs = async () => {
    const theirs = await readSegment(segmentOf(draft, basedOn).id);
    save.reset();
    edited.change(draftOf(theirs));
    setSaved(draftOf(theirs));
    setBasedOn(theirs.version);
  };

  return {
    draft,
    change: (changed: Partial<SegmentDraft>) => edited.change({ ...draft, ...changed }),
    undo: edited.undo,
    redo: edited.redo,
    faults: tried ? faults : {},
    tried,
    unsaved: JSON.stringify(draft) !== JSON.stringify(saved),
    save,
    submit,
    takeTheirs: segment && isStatus(save.error, 409) ? takeTheirs : undefined,
  };
}
