import { TrashCan } from '@carbon/icons-react';
import { IconButton } from '@carbon/react';

export function RemoveRow({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <IconButton kind="ghost" size="md" align="left" label={label} onClick={onRemove}>
      <TrashCan />
    </IconButton>
  );
}
