import { TextInput } from '@carbon/react';
import type { ComponentProps } from 'react';

type Props = ComponentProps<typeof TextInput> & { fault?: string };

/** A text input that reads its fault aloud, which Carbon's own leaves to aria-errormessage. */
export function Field({ fault, ...input }: Props) {
  return (
    <TextInput
      {...input}
      autoComplete={input.autoComplete ?? 'off'}
      invalid={fault !== undefined}
      invalidText={fault}
      aria-describedby={fault && `${input.id}-error-msg`}
    />
  );
}
