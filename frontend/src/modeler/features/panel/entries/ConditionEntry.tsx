/** @jsxImportSource @bpmn-io/properties-panel/preact */
import { inputId, Labelled } from './Labelled';

interface Props {
  id: string;
  label: string;
  description?: string;
  words: string;
  isExpression: boolean;
  button: string;
  edit: () => void;
}

/** A condition to read, and the way to its editor. */
function ConditionEntry({ id, label, description, words, isExpression, button, edit }: Props) {
  return (
    <Labelled id={id} label={label} description={description}>
      <output id={inputId(id)} class={isExpression ? 'condition-entry code' : 'condition-entry'}>
        {words}
      </output>
      <button type="button" class="panel-button" onClick={edit}>
        {button}
      </button>
    </Labelled>
  );
}

export const condition = (field: Props) => ({
  ...field,
  component: ConditionEntry,
  isEdited: () => !field.isExpression || field.words !== '',
});
