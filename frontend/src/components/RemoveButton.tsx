import { TrashCan } from '@carbon/icons-react';
import { Button } from '@carbon/react';

interface Props {
  label: string;
  onClick: () => void;
}

/** Takes a row out of what is edited; that can be undone, so nobody is asked. */
export function RemoveButton({ label, onClick }: Props) {
  return (
    <span className="remove-button">
      <Button
        kind="ghost"
        size="sm"
        hasIconOnly
        renderIcon={TrashCan}
        tooltipPosition="left"
        iconDescription={label}
        onClick={onClick}
      />
    </span>
  );
}
