/** @jsxImportSource @bpmn-io/properties-panel/preact */
import type { ComponentChildren } from '@bpmn-io/properties-panel/preact';

interface Props {
  id: string;
  label: string;
  description?: string;
  error?: string;
  children: ComponentChildren;
}

export const inputId = (id: string) => `bio-properties-panel-${id}`;

/** A field as all others of the panel look. */
export function Labelled({ id, label, description, error, children }: Props) {
  return (
    <div
      class={error ? 'bio-properties-panel-entry has-error' : 'bio-properties-panel-entry'}
      data-entry-id={id}
    >
      <label for={inputId(id)} class="bio-properties-panel-label">
        {label}
      </label>
      {children}
      {error && <div class="bio-properties-panel-error">{error}</div>}
      {description && <div class="bio-properties-panel-description">{description}</div>}
    </div>
  );
}
