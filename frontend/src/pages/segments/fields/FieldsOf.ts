import type { Leaf } from '../../../api/conditions';
import type { Faults } from '../condition/faults';

/** What the fields of a kind of condition get. */
export interface FieldsOf<L extends Leaf> {
  id: string;
  leaf: L;
  faults: Faults;
  onChange: (leaf: L) => void;
}
