/** @jsxImportSource @bpmn-io/properties-panel/preact */
import { inputId, Labelled } from './Labelled';

interface Props {
  id: string;
  label: string;
  description?: string;
  type: 'datetime-local' | 'time';
  getValue: () => string;
  setValue: (value: string) => void;
}

/** A moment, or a time of day. */
function ClockEntry({ id, label, description, type, getValue, setValue }: Props) {
  return (
    <Labelled id={id} label={label} description={description}>
      <input
        id={inputId(id)}
        name={id}
        class="bio-properties-panel-input clock-entry"
        type={type}
        value={getValue()}
        onChange={(event) => event.currentTarget.value && setValue(event.currentTarget.value)}
      />
    </Labelled>
  );
}

export const clock = (field: Props) => ({
  ...field,
  component: ClockEntry,
  isEdited: (node: HTMLInputElement | null) => Boolean(node?.value),
});
