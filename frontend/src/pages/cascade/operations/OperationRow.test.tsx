// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Operation } from '../../../api/operations';
import { clear, show } from '../../../testing/page';
import { fakeServer, refusal } from '../../../testing/server';
import { OperationRow } from './OperationRow';

const RUNS = 'GET /api/operations/op/runs?failed=true&limit=50';
const MOVING: Operation = {
  id: 'op',
  kind: 'MIGRATION',
  cascade: 'welcome',
  from: 1,
  to: 3,
  state: 'RUNNING',
  total: 60,
  done: 0,
  failed: 0,
  startedAt: '2026-05-04T12:00:00Z',
  startedBy: 'kim',
  endedAt: null,
};

afterEach(clear);

const row = (rest: Partial<Operation> = {}) =>
  show(<OperationRow operation={{ ...MOVING, ...rest }} />);

const title = (text: string) => screen.getByText(text, { selector: 'strong' });

describe('an operation', () => {
  it('says between which versions it moves runs', async () => {
    await row();
    expect(title('Moving runs from version 1 to version 3')).toBeTruthy();
  });

  it('says what it is where versions are of no matter, or not known any more', async () => {
    await row({ kind: 'STOP', from: null, to: null });
    expect(title('Stopping all runs')).toBeTruthy();
    await row({ from: null });
    expect(title('Moving runs to another version')).toBeTruthy();
  });

  it('is broken off', async () => {
    const cancel = 'POST /api/operations/op/cancel';
    const server = fakeServer({ [cancel]: { ...MOVING, state: 'CANCELLED' } });
    await row();
    fireEvent.click(screen.getByRole('button', { name: 'Break off' }));
    await waitFor(() => expect(server.changes()).toEqual([{ what: cancel }]));
  });

  it('says why it could not be broken off', async () => {
    fakeServer({ 'POST /api/operations/op/cancel': refusal(403, { title: 'Forbidden' }) });
    await row();
    fireEvent.click(screen.getByRole('button', { name: 'Break off' }));
    expect(await screen.findByText('Forbidden')).toBeTruthy();
  });

  it('tells whose runs failed, when and why, page by page', async () => {
    const failed = (run: string, customer: string | null, at: string | null) => ({
      run,
      customer,
      at,
      failure: 'wait: there is no such step.',
    });
    fakeServer({
      [RUNS]: { items: [failed('run-1-0190', 'ann', '2026-05-04T12:00:00Z')], next: 'more' },
      'GET /api/operations/op/runs?failed=true&cursor=more&limit=50': {
        items: [failed('run-2-0190', null, null)],
        next: null,
      },
    });
    await row({ state: 'DONE', failed: 2, endedAt: '2026-05-04T12:01:00Z' });
    fireEvent.click(screen.getByRole('button', { name: 'Show the runs' }));

    const table = await screen.findByRole('table', { name: 'Failed' });
    expect(within(table).getByRole('link', { name: 'ann' }).getAttribute('href')).toBe(
      '/runs?customer=ann',
    );
    expect(within(table).getByText('wait: there is no such step.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await within(table).findByTitle('run-2-0190')).toBeTruthy();
    expect(within(table).getByTitle('The run has been removed for its age.')).toBeTruthy();
    expect(screen.queryByRole('table', { name: 'Done' })).toBeNull();
  });
});
