// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clear, show } from '../../../testing/page';
import { fakeServer } from '../../../testing/server';
import type { Story } from '../../../api/trial';
import type { SendStep } from './story';
import { TrialPanel } from './TrialPanel';

const STORIES = '/api/cascades/welcome/stories';
const PLAYED = {
  state: 'ENDED',
  outcome: 'end',
  outcomeName: 'Read',
  startedAt: '2026-05-04T12:00:00Z',
  endedAt: '2026-05-04T12:00:00Z',
  log: [],
  path: ['start', 'flow', 'end'],
  problem: null,
};

afterEach(clear);

async function open(...steps: SendStep[]) {
  const onPath = vi.fn();
  const shown = await show(
    <TrialPanel
      cascadeKey="welcome"
      getXml={() => Promise.resolve('<diagram/>')}
      steps={steps}
      names={new Map()}
      onPath={onPath}
      onSelect={vi.fn()}
      onClose={vi.fn()}
    />,
  );
  return { onPath, ...shown };
}

async function play() {
  fireEvent.click(screen.getByRole('button', { name: 'Play the story' }));
  await screen.findByRole('heading', { name: 'What came of it' });
}

async function panel() {
  const opened = await open();
  await play();
  return opened;
}

const server = (rest: object = {}) =>
  fakeServer({
    'POST /api/cascades/welcome/try': { played: PLAYED, trace: ['outcome end'], comparison: null },
    [`GET ${STORIES}`]: { items: [], next: null },
    ...rest,
  });

describe('the trial', () => {
  it('shows the way that was gone, until it is closed', async () => {
    server();
    const { onPath, unmount } = await panel();
    expect(onPath).toHaveBeenLastCalledWith(PLAYED.path);
    unmount();
    expect(onPath).toHaveBeenLastCalledWith(undefined);
  });

  it('keeps a story with what came of it', async () => {
    const { changes } = server({ [`PUT ${STORIES}/reads%20at%20once`]: { name: 'reads at once' } });
    await panel();
    fireEvent.change(screen.getByLabelText('Name of the test'), {
      target: { value: ' reads at once ' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Keep as a test' }));

    await waitFor(() => expect(changes()).toHaveLength(2));
    expect(changes()[1]?.body).toMatchObject({
      start: { at: '2026-05-04T12:00:00.000Z' },
      expect: ['outcome end'],
    });
  });

  it('tells what a customer answers, as long as it is an answer', async () => {
    const { changes } = server();
    await open({ id: 'email', name: 'Letter', channel: 'email' });
    fireEvent.click(screen.getByRole('button', { name: 'A message becomes…' }));
    const becomes = (what: string) =>
      fireEvent.change(screen.getByLabelText('becomes'), { target: { value: what } });
    expect(screen.queryByLabelText('The customer answers')).toBeNull();
    becomes('replied');
    fireEvent.change(screen.getByLabelText('The customer answers'), {
      target: { value: ' Yes! ' },
    });
    await play();
    becomes('opened');
    becomes('replied');
    await play();

    await waitFor(() => expect(changes()).toHaveLength(2));
    const line = { step: 'email', becomes: 'replied', after: 'PT3S' };
    expect(changes().map(({ body }) => (body as { story: Story }).story.then)).toEqual([
      [{ ...line, answer: 'Yes!' }],
      [line],
    ]);
  });

  it('tells how a call ends', async () => {
    const { changes } = server();
    const answers = ['agreed', 'do-not-call'];
    await open({ id: 'call', name: 'Offer', channel: 'call', answers });
    fireEvent.click(screen.getByRole('button', { name: 'A message becomes…' }));
    const answer = screen.getByLabelText('The customer answers');
    fireEvent.change(answer, { target: { value: 'maybe' } });
    fireEvent.click(screen.getByRole('button', { name: 'Play the story' }));
    expect(screen.getByText('Who calls can choose one of: agreed, do-not-call.')).toBeTruthy();
    expect(changes()).toEqual([]);

    fireEvent.change(answer, { target: { value: 'agreed' } });
    await play();
    expect(changes()[0]?.body).toMatchObject({
      story: { then: [{ step: 'call', becomes: 'replied', answer: 'agreed' }] },
    });
  });

  it.each([
    ['', 'Enter a name for the test.'],
    ['email/sms', 'A name has none of these: / \\ ; %, and is more than dots.'],
    ['..', 'A name has none of these: / \\ ; %, and is more than dots.'],
  ])('keeps none under the name "%s"', async (name, fault) => {
    const { changes } = server();
    await panel();
    fireEvent.change(screen.getByLabelText('Name of the test'), { target: { value: name } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep as a test' }));

    expect(await screen.findByText(fault)).toBeTruthy();
    expect(changes()).toHaveLength(1);
  });
});
