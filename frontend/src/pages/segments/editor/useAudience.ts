import { useState } from 'react';
import { EVERYBODY, type Condition } from '../../../api/conditions';
import { useCount } from '../../../api/segments';
import { isComplete } from '../condition/faults';
import { conditionOf, type Group } from '../condition/tree';
import { useSettled } from '../useSettled';

/** How many meet what is being edited: what is complete is counted, and the last good figure stays until the next one. */
export function useAudience(root: Group) {
  const complete = isComplete(root);
  const now = JSON.stringify(conditionOf(root));
  const [counted, setCounted] = useState(() => (complete ? now : undefined));
  if (complete && counted !== now) {
    setCounted(now);
  }
  const settled = useSettled(counted);
  const count = useCount(settled === undefined ? undefined : (JSON.parse(settled) as Condition));
  const total = useCount(EVERYBODY).data?.count;
  return {
    complete,
    count,
    total,
    isCounting: count.isFetching || (complete && settled !== now),
  };
}
