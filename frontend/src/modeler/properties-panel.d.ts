declare module '@bpmn-io/properties-panel' {
  import type { ComponentType, VNode } from '@bpmn-io/properties-panel/preact';

  export interface EntryProps {
    element: unknown;
    id: string;
    label: string;
    description?: string;
    disabled?: boolean;
    getValue: (element: unknown) => unknown;
    setValue: (value: never) => void;
  }

  export interface Option {
    value: string;
    label: string;
  }

  export const Group: ComponentType<never>;
  export const ListGroup: ComponentType<never>;
  export function TextFieldEntry(
    props: EntryProps & {
      debounce: unknown;
      placeholder?: string;
      validate?: (value: string | undefined) => string | undefined;
    },
  ): VNode;
  export function TextAreaEntry(
    props: EntryProps & { debounce: unknown; monospace?: boolean },
  ): VNode;
  export function SelectEntry(props: EntryProps & { getOptions: () => Option[] }): VNode;
  export function CheckboxEntry(props: EntryProps): VNode;
  export function isTextFieldEntryEdited(node: unknown): boolean;
  export function isSelectEntryEdited(node: unknown): boolean;
  export function isCheckboxEntryEdited(node: unknown): boolean;
}

declare module 'bpmn-js-properties-panel' {
  import type { ModuleDeclaration } from 'didi';

  export const BpmnPropertiesPanelModule: ModuleDeclaration;
  export const BpmnPropertiesProviderModule: ModuleDeclaration;
  export const CamundaPlatformPropertiesProviderModule: ModuleDeclaration;
  export function useService<T>(name: string, strict?: boolean): T;
}
