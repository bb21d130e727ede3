/** @jsxImportSource @bpmn-io/properties-panel/preact */
import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';
import { inputId, Labelled } from './Labelled';

interface Props {
  id: string;
  label: string;
  description?: string;
  suggestions: string[];
  getValue: () => string | undefined;
  setValue: (value: string | undefined) => void;
}

/** A text with suggestions; it becomes the author's word when the field is left or one is chosen. */
function SuggestingEntry({ id, label, description, suggestions, getValue, setValue }: Props) {
  const value = getValue() ?? '';
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const settle = (word: string) => {
    if (word.trim() !== value) {
      setValue(word.trim() || undefined);
    }
  };
  const input = (word: string) => {
    setTyped(word);
    if (suggestions.includes(word)) {
      settle(word);
    }
  };
  return (
    <Labelled id={id} label={label} description={description}>
      <input
        id={inputId(id)}
        name={id}
        class="bio-properties-panel-input"
        type="text"
        list={`${inputId(id)}-list`}
        spellcheck={false}
        autocomplete="off"
        value={typed}
        onInput={(event) => input(event.currentTarget.value)}
        onBlur={(event) => settle(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && settle(event.currentTarget.value)}
      />
      <datalist id={`${inputId(id)}-list`}>
        {suggestions.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </Labelled>
  );
}

export const suggesting = (field: Props) => ({
  ...field,
  component: SuggestingEntry,
  isEdited: (node: HTMLInputElement | null) => Boolean(node?.value),
});
