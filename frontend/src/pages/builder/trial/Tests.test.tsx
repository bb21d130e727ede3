// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clear, show } from '../../../testing/page';
import { fakeServer, refusal } from '../../../testing/server';
import { Tests } from './Tests';

const STORIES = 'GET /api/cascades/welcome/stories';
const PLAY = 'POST /api/cascades/welcome/stories/play';
const TRY = 'POST /api/cascades/welcome/try';
const READS = '/api/cascades/welcome/stories/reads';

const story = { customer: {}, start: {}, expect: ['outcome end'] };
const RED = { matches: false, missing: ['outcome end'], surprising: ['goes on'] };
const GREEN = { matches: true, missing: [], surprising: [] };
const named = (name: string) => ({ name, story });
const page = (...items: object[]) => ({ items, next: null });

afterEach(clear);

async function tests() {
  await show(
    <Tests
      cascade="welcome"
      getXml={() => Promise.resolve('<diagram/>')}
      names={new Map([['end', 'Read']])}
      onSelect={vi.fn()}
      onEdit={vi.fn()}
    />,
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Play all' }));
}

describe('the tests of a cascade', () => {
  it('take what comes out now as what is expected', async () => {
    const results = [
      page({ name: 'reads', comparison: RED }),
      page({ name: 'reads', comparison: GREEN }),
    ];
    const server = fakeServer({
      [STORIES]: page(named('reads')),
      [PLAY]: () => results.shift(),
      [TRY]: { played: { problem: null }, trace: ['goes on'], comparison: RED },
      [`PUT ${READS}`]: named('reads'),
    });
    await tests();
    expect(await screen.findByText('1 of 1 comes out otherwise')).toBeTruthy();
    expect(screen.getByText('Outcome: Read')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Accept as expected reads' }));

    expect(await screen.findByText('1 test, as expected')).toBeTruthy();
    expect(server.changes().map(({ what }) => what)).toEqual([PLAY, TRY, `PUT ${READS}`, PLAY]);
    expect(server.changes()[2]?.body).toEqual({ ...story, expect: ['goes on'] });
  });

  it('expect nothing that was broken off', async () => {
    const results = [
      page({ name: 'reads', comparison: RED }),
      page({ name: 'reads', comparison: RED, problem: 'It goes round in a circle.' }),
    ];
    const server = fakeServer({
      [STORIES]: page(named('reads')),
      [PLAY]: () => results.shift(),
      [TRY]: { played: { problem: 'It goes round in a circle.' }, trace: [], comparison: RED },
    });
    await tests();
    fireEvent.click(await screen.findByRole('button', { name: 'Accept as expected reads' }));

    expect(await screen.findByText('It goes round in a circle.')).toBeTruthy();
    expect(server.changes().map(({ what }) => what)).toEqual([PLAY, TRY, PLAY]);
  });

  it('are removed after a question, and count no longer', async () => {
    const kept = [page(named('reads'), named('waits')), page(named('waits'))];
    const server = fakeServer({
      [STORIES]: () => kept.shift(),
      [PLAY]: page({ name: 'reads', comparison: RED }, { name: 'waits', comparison: GREEN }),
      [`DELETE ${READS}`]: new Response(null, { status: 204 }),
    });
    await tests();
    await screen.findByText('1 of 2 comes out otherwise');
    fireEvent.click(screen.getByRole('button', { name: 'Remove reads' }));
    expect(server.changes()).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }));

    expect(await screen.findByText('1 test, as expected')).toBeTruthy();
    expect(server.changes()[1]).toEqual({ what: `DELETE ${READS}` });
    expect(screen.queryByText('reads')).toBeNull();
  });

  it('stay when they cannot be removed, with the reason', async () => {
    fakeServer({
      [STORIES]: page(named('reads')),
      [PLAY]: page({ name: 'reads', comparison: GREEN }),
      [`DELETE ${READS}`]: refusal(404, { detail: 'There is no story "reads".' }),
    });
    await tests();
    fireEvent.click(await screen.findByRole('button', { name: 'Remove reads' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('There is no story "reads".')).toBeTruthy();
  });

  it('say what is wrong with the diagram until it can be played again', async () => {
    const finding = {
      element: 'end',
      rule: 'step',
      severity: 'error',
      detail: '',
      fix: '',
      values: {},
    };
    const answers = [
      refusal(422, { findings: [finding] }),
      page({ name: 'reads', comparison: GREEN }),
    ];
    fakeServer({ [STORIES]: page(named('reads')), [PLAY]: () => answers.shift() });
    await tests();
    expect(await screen.findByText('It is not known what to do in this step.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Play all' }));

    expect(await screen.findByText('1 test, as expected')).toBeTruthy();
    await waitFor(() =>
      expect(screen.queryByText('It is not known what to do in this step.')).toBeNull(),
    );
  });
});
