// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Import } from '../../api/types';
import { clear, show } from '../../testing/page';
import { fakeServer } from '../../testing/server';
import { ImportRow } from './ImportRow';

const RUNNING: Import = {
  id: 'file',
  kind: 'customers',
  name: 'people.csv',
  state: 'RUNNING',
  consents: [],
  unverified: false,
  bytes: 10_000,
  bytesRead: 2_000,
  rows: 40,
  imported: 38,
  failed: 2,
  createdAt: '2026-05-04T12:00:00Z',
  createdBy: 'kim',
};

const TOPICS = { 'GET /api/topics': [] };

afterEach(clear);

const row = (file: Partial<Import> = {}) =>
  show(<ImportRow file={{ ...RUNNING, ...file }} at={1_000} />);

describe('an import', () => {
  it('is cancelled only by somebody who means it', async () => {
    const cancel = 'POST /api/imports/file/cancel';
    const server = fakeServer({ ...TOPICS, [cancel]: { ...RUNNING, state: 'CANCELLED' } });
    await row();
    expect(screen.getByText('imported: 38, not imported: 2')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel the import' }));
    expect(server.changes()).toEqual([]);
    const dialog = screen.getByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: /Cancel the import/ }));
    await waitFor(() => expect(server.changes()).toEqual([{ what: cancel }]));
  });

  it('tells what was wrong with which row', async () => {
    fakeServer({
      ...TOPICS,
      'GET /api/imports/file/failures?limit=20': {
        items: [{ line: 7, customer: 'ann', reason: 'The row has no id.' }],
        next: null,
      },
    });
    await row({ state: 'DONE', endedAt: '2026-05-04T12:01:00Z' });
    fireEvent.click(screen.getByRole('button', { name: 'Show rows with errors' }));
    const table = await screen.findByRole('table', { name: 'Rows with errors' });
    expect(within(table).getByText('The row has no id.')).toBeTruthy();
    expect(within(table).getByText('ann')).toBeTruthy();
  });

  it('names what was agreed to, and why it stopped', async () => {
    fakeServer({
      'GET /api/topics': [{ name: 'offers', titleEn: 'Offers', titleRu: 'Акции', position: 1 }],
    });
    await row({
      state: 'FAILED',
      failed: 0,
      consents: ['email:offers', 'sms:*'],
      error: 'Two columns have the same name.',
    });
    expect(
      await screen.findByText('Consents given by the file: Email: Offers, SMS: all topics'),
    ).toBeTruthy();
    expect(screen.getByText('Two columns have the same name.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Cancel the import' })).toBeNull();
  });
});
