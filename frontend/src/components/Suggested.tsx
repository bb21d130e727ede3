import type { ComponentProps } from 'react';
import { Field } from './Field';

type Props = ComponentProps<typeof Field> & { suggestions?: string[] };

/** A text with names to choose from; others may be typed as well. */
export function Suggested({ suggestions = [], ...field }: Props) {
  const list = `${field.id}-suggestions`;
  return (
    <div>
      <Field {...field} list={list} />
      <datalist id={list}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </div>
  );
}
