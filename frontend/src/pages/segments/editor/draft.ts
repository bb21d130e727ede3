import type { Segment, SegmentToSave } from '../../../api/segments';
import { suggestedKey } from '../../cascades/keys';
import { newRule } from '../condition/choices';
import { isComplete } from '../condition/faults';
import { conditionOf, groupOf, type Group } from '../condition/tree';

/** A segment as it is edited. */
export interface SegmentDraft {
  /** Nothing as long as it follows the name. */
  ownId?: string;
  name: string;
  tracked: boolean;
  root: Group;
}

export const NEW_SEGMENT: SegmentDraft = {
  name: '',
  tracked: false,
  root: { kind: 'group', how: 'all', parts: [newRule()] },
};

export const draftOf = ({ id, name, tracked, condition }: Segment): SegmentDraft => ({
  ownId: id,
  name,
  tracked,
  root: groupOf(condition),
});

export const idOf = ({ ownId, name }: SegmentDraft) =>
  (ownId ?? suggestedKey(name, 'segment')).trim();

export function segmentOf(draft: SegmentDraft, version: number | undefined): SegmentToSave {
  const { name, tracked, root } = draft;
  return { id: idOf(draft), name: name.trim(), tracked, condition: conditionOf(root), version };
}

const ID = /^[A-Za-z0-9][\w.-]{0,99}$/;
/** Its page would be the page that makes segments. */
const NO_ID = 'new';

export interface DraftFaults {
  name?: 'nameMissing';
  id?: 'idWrong' | 'idTaken';
  conditions?: 'incomplete';
}

/** @param taken the ids it cannot have */
export function draftFaults(draft: SegmentDraft, taken: string[]): DraftFaults {
  const faults: DraftFaults = {};
  if (!draft.name.trim()) {
    faults.name = 'nameMissing';
  }
  if (!ID.test(idOf(draft))) {
    faults.id = 'idWrong';
  } else if ([...taken, NO_ID].includes(idOf(draft))) {
    faults.id = 'idTaken';
  }
  if (!isComplete(draft.root)) {
    faults.conditions = 'incomplete';
  }
  return faults;
}
