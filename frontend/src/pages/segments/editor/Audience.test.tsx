// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Leaf } from '../../../api/conditions';
import { clear, show } from '../../../testing/page';
import { fakeServer, refusal } from '../../../testing/server';
import { Audience } from './Audience';

function Editing({ first }: { first: string }) {
  const [city, setCity] = useState(first);
  const condition: Leaf = { kind: 'attribute', name: 'city', is: 'EQUALS', values: [city] };
  return (
    <>
      <input aria-label="City" value={city} onChange={({ target }) => setCity(target.value)} />
      <Audience
        root={{ kind: 'group', how: 'all', parts: [{ kind: 'rule', holds: true, condition }] }}
      />
    </>
  );
}

const type = (value: string) =>
  fireEvent.change(screen.getByLabelText('City'), { target: { value } });

const counts = (count: unknown) =>
  fakeServer({
    'POST /api/segments/count': count,
    'GET /api/cascades': { items: [] },
    'GET /api/topics': [],
    'GET /api/lists': [],
  });

afterEach(clear);

describe('who meets the conditions', () => {
  it('is told with some of them, and stays until the next figure', async () => {
    counts({ count: 1200, sample: ['kim'] });
    await show(<Editing first="Omsk" />);
    expect(await screen.findByText('1,200')).toBeTruthy();
    expect(screen.getByText('100% of all 1,200')).toBeTruthy();
    expect(screen.getByText('kim').getAttribute('href')).toBe('/customers/kim');

    type('');
    expect(screen.getByText('1,200')).toBeTruthy();
    expect(screen.getByText(/as they last were complete/)).toBeTruthy();

    type('Perm');
    expect(screen.getByText('1,200')).toBeTruthy();
    expect(screen.getByText('Counting anew …')).toBeTruthy();
  });

  it('is not asked before the conditions are complete', async () => {
    const server = counts({ count: 5, sample: [] });
    await show(<Editing first="" />);
    expect(screen.getByText(/comes once the conditions are complete/)).toBeTruthy();
    await waitFor(() => expect(server.changes().length).toBe(1));
    const everybody = { condition: { kind: 'all', conditions: [] } };
    expect(server.changes().map(({ body }) => body)).toEqual([everybody]);
  });

  it('says why it could not be counted', async () => {
    counts(refusal(400, { detail: 'It needs a date.' }));
    await show(<Editing first="Omsk" />);
    expect(await screen.findByText('It needs a date.')).toBeTruthy();
  });
});
