import {
  CheckboxEntry,
  isCheckboxEntryEdited,
  isSelectEntryEdited,
  isTextFieldEntryEdited,
  SelectEntry,
  TextFieldEntry,
  type EntryProps,
  type Option,
} from '@bpmn-io/properties-panel';
import { useService } from 'bpmn-js-properties-panel';

interface Field<T> {
  id: string;
  label: string;
  description?: string;
  disabled?: boolean;
  getValue: () => T;
  setValue: (value: T) => void;
}

type TextProps = EntryProps & { validate?: (value: string | undefined) => string | undefined };

// The panel keeps what is typed as long as the component of a field stays the same one.
function TextLine(props: TextProps) {
  return TextFieldEntry({ ...props, debounce: useService('debounceInput') });
}

export interface TextField extends Field<string | undefined> {
  validate?: (value: string | undefined) => string | undefined;
}

export const textField = (field: TextField) => ({
  ...field,
  component: TextLine,
  isEdited: isTextFieldEntryEdited,
});

export function choice(field: Field<string | undefined> & { options: Option[] }) {
  const { options, ...rest } = field;
  return {
    ...rest,
    getOptions: () => options,
    component: SelectEntry,
    isEdited: isSelectEntryEdited,
  };
}

export const tick = (field: Field<boolean>) => ({
  ...field,
  component: CheckboxEntry,
  isEdited: isCheckboxEntryEdited,
});

/** A list of choices that also has what is chosen, should the list lack it. */
export function withChosen(
  options: Option[],
  chosen: string | undefined,
  missing: string,
): Option[] {
  return !chosen || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: `${chosen} (${missing})` }];
}
