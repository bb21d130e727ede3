// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clear, show } from '../../../testing/page';
import { fakeServer, refusal } from '../../../testing/server';
import { BackToVersion } from './BackToVersion';

const DRAFT = '/api/cascades/welcome/draft';
const XML = 'GET /api/cascades/welcome/xml?version=2';
const THERE = { version: 5, updatedAt: '2026-05-04T12:00:00Z', updatedBy: 'kim' };
const NO_DRAFT = { version: 0, updatedAt: null, updatedBy: null };

afterEach(clear);

async function dialog() {
  await show(
    <Routes>
      <Route
        path="/"
        element={<BackToVersion cascade="welcome" name="Welcome" version={2} onClose={vi.fn()} />}
      />
      <Route path="/cascades/welcome/edit" element={<p>the builder</p>} />
    </Routes>,
  );
  const submit = screen.getByRole('button', { name: 'Make it the draft' });
  await waitFor(() => expect(submit).toHaveProperty('disabled', false));
  return submit;
}

const server = (there: object, saved: unknown) =>
  fakeServer({
    [`GET ${DRAFT}`]: there,
    [XML]: new Response('<diagram/>'),
    [`PUT ${DRAFT}`]: saved,
  });

describe('going back to a version', () => {
  it('replaces the draft that was shown, and opens it', async () => {
    const { changes } = server(THERE, { ...THERE, version: 6 });
    const submit = await dialog();
    expect(screen.getByText(/There is a draft that kim saved/)).toBeTruthy();
    fireEvent.click(submit);

    expect(await screen.findByText('the builder')).toBeTruthy();
    expect(changes()).toEqual([
      {
        what: `PUT ${DRAFT}`,
        body: { name: 'Welcome', xml: '<diagram/>', version: 5, basedOn: 2 },
      },
    ]);
  });

  it('begins a draft where there is none', async () => {
    const { changes } = server(NO_DRAFT, { ...THERE, version: 1 });
    fireEvent.click(await dialog());

    expect(await screen.findByText('the builder')).toBeTruthy();
    expect(changes()[0]?.body).toMatchObject({ version: 0 });
  });

  it('tells who has saved meanwhile, and replaces nothing', async () => {
    server(NO_DRAFT, refusal(409, { detail: 'It was saved meanwhile.', draft: THERE }));
    fireEvent.click(await dialog());

    expect(await screen.findByText(/^kim has saved the draft meanwhile/)).toBeTruthy();
    expect(screen.queryByText('the builder')).toBeNull();
  });

  it('tells that the draft is gone', async () => {
    server(THERE, refusal(409, { detail: 'It is gone.', draft: null }));
    fireEvent.click(await dialog());

    expect(
      await screen.findByText(/^The draft has been deployed or discarded meanwhile/),
    ).toBeTruthy();
  });
});
