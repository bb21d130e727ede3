// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Version } from '../../../api/versions';
import { clear, show } from '../../../testing/page';
import { fakeServer, refusal } from '../../../testing/server';
import { MoveRuns } from './MoveRuns';

const PREVIEW = 'POST /api/cascades/welcome/migrations/preview';
const MOVE = 'POST /api/cascades/welcome/migrations';
const STANDS = [
  {
    element: 'letter',
    name: 'Wait for the letter',
    runs: 2,
    obstacle: null,
    changes: ['TIMER_STAYS'],
  },
  { element: 'call', name: null, runs: 1, obstacle: 'GONE', changes: [] },
];

const version = (number: number) => ({ version: number, activeRuns: 3 }) as Version;

afterEach(clear);

async function dialog() {
  const onClose = vi.fn();
  const versions = [3, 2, 1].map(version);
  await show(
    <MoveRuns cascade="welcome" from={version(1)} versions={versions} onClose={onClose} />,
  );
  return onClose;
}

const move = (name = 'Move 2 runs') => screen.findByRole('button', { name });

describe('moving runs to another version', () => {
  it('shows beforehand which of them can go on, and moves those', async () => {
    const server = fakeServer({ [PREVIEW]: { runs: 3, stands: STANDS }, [MOVE]: { id: '7' } });
    const onClose = await dialog();
    const button = await move();

    expect(screen.getByText('the other version does not have this step')).toBeTruthy();
    expect(screen.getByText(/^goes on at the same step; its wait ends when it would/)).toBeTruthy();
    expect(screen.getByText(/^1 run cannot be moved and stays in version 1/)).toBeTruthy();
    fireEvent.click(button);
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(server.changes()).toEqual([
      { what: PREVIEW, body: { from: 1, to: 3 } },
      { what: MOVE, body: { from: 1, to: 3 } },
    ]);
  });

  it('looks anew for another version', async () => {
    const server = fakeServer({ [PREVIEW]: { runs: 3, stands: STANDS } });
    await dialog();
    await move();
    fireEvent.change(screen.getByLabelText('To version'), { target: { value: '2' } });

    await waitFor(() => expect(server.changes()).toHaveLength(2));
    expect(server.changes()[1]?.body).toEqual({ from: 1, to: 2 });
  });

  it('moves nothing where nobody can go on', async () => {
    fakeServer({ [PREVIEW]: { runs: 1, stands: [STANDS[1]] } });
    await dialog();
    await screen.findByText('the other version does not have this step');
    expect(await move('Move 0 runs')).toHaveProperty('disabled', true);
  });

  it('says why the server does not begin it', async () => {
    const why = 'Another operation of this cascade is under way.';
    fakeServer({
      [PREVIEW]: { runs: 3, stands: STANDS },
      [MOVE]: refusal(409, { detail: why }),
    });
    const onClose = await dialog();
    fireEvent.click(await move());

    expect(await screen.findByText(why)).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText('To version'), { target: { value: '2' } });
    await waitFor(() => expect(screen.queryByText(why)).toBeNull());
  });
});
