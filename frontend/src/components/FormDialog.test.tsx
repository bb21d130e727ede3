// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../api/problem';
import { clear, show } from '../testing/page';
import { FormDialog } from './FormDialog';

const idle = { isPending: false, isError: false, error: null };

afterEach(clear);

async function dialog(changed: boolean, state: typeof idle | object = idle) {
  const closed = vi.fn();
  const submitted = vi.fn();
  await show(
    <FormDialog
      heading="A form"
      submit="Send it"
      focus="#field"
      changed={changed}
      state={{ ...idle, ...state }}
      failure="Not sent"
      onSubmit={submitted}
      onClose={closed}
    >
      <input id="field" aria-label="Field" />
    </FormDialog>,
  );
  return { closed, submitted };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a form in a dialog', () => {
  it('is left at once while there is nothing in it', async () => {
    const { closed } = await dialog(false);
    press('Cancel');
    expect(closed).toHaveBeenCalledOnce();
  });

  it('is left with something in it only by saying so', async () => {
    const { closed } = await dialog(true);
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(closed).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('Not saved yet');
    press('Discard changes');
    expect(closed).toHaveBeenCalledOnce();
  });

  it('is sent once at a time', async () => {
    const { submitted } = await dialog(true, { isPending: true });
    fireEvent.submit(screen.getByLabelText('Field').closest('form')!);
    expect(submitted).not.toHaveBeenCalled();
  });

  it('tells why it was refused', async () => {
    const { submitted } = await dialog(true, {
      isError: true,
      error: new ApiProblem(400, 'The row has no id.'),
    });
    expect(screen.getByText('The row has no id.')).toBeTruthy();
    press('Send it');
    expect(submitted).toHaveBeenCalledOnce();
  });
});
