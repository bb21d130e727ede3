import type { Bo } from '../../../model/bo';
import type { Element } from '../../../services';
import type { Vocabulary } from '../../vocabulary/Vocabulary';
import type { ConditionEditing } from '../../conditionEditing/ConditionEditing';
import type { SplitChanges } from '../../splits/SplitChanges';
import type { Editing } from '../Editing';

/** What a group needs to show and change an element. */
export interface Context {
  element: Element;
  bo: Bo;
  editing: Editing;
  vocabulary: Vocabulary;
  conditions: ConditionEditing;
  splits: SplitChanges;
}

export interface Entry {
  id: string;
  component: unknown;
}

export interface StepGroup {
  id: string;
  label: string;
  entries: Entry[];
}

export type MakeGroup = (context: Context) => StepGroup | undefined;
