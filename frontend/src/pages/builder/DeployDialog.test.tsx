// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clear, show } from '../../testing/page';
import { fakeServer, refusal } from '../../testing/server';
import { DeployDialog } from './DeployDialog';

const DEPLOY = 'POST /api/cascades/welcome/deploy';

afterEach(clear);

function dialog() {
  const told = { onDeployed: vi.fn(), onConflict: vi.fn(), onClose: vi.fn() };
  const shown = show(
    <DeployDialog
      cascade="welcome"
      name="Welcome"
      findings={[]}
      nameOf={(id) => (id === 'end' ? 'Read the letter' : id)}
      prepare={() => Promise.resolve({ xml: '<diagram/>', version: 3 })}
      {...told}
    />,
  );
  return { shown, ...told };
}

const submit = () => screen.getByRole('button', { name: 'Deploy' });

describe('deploying', () => {
  it('tells of a test that comes out otherwise, with what differs', async () => {
    const server = fakeServer({
      [DEPLOY]: refusal(422, {
        detail: 'Something speaks against it.',
        stories: [
          { name: 'reads', missing: ['outcome end'], surprising: ['goes on'], problem: null },
        ],
      }),
    });
    await dialog().shown;
    fireEvent.click(submit());

    const story = await screen.findByRole('group');
    expect(story).toHaveProperty('open', true);
    expect(story.textContent).toContain('reads');
    expect(story.textContent).toContain('Outcome: Read the letter');
    expect(story.textContent).toContain('The run goes on');
    expect(server.changes()).toEqual([
      { what: DEPLOY, body: { xml: '<diagram/>', draftVersion: 3, comment: '' } },
    ]);
  });

  it('deploys all the same once there is a reason', async () => {
    const story = { name: 'reads', missing: [], surprising: [], problem: 'There is no customer.' };
    const answers = [refusal(422, { stories: [story] }), { version: 4 }];
    const server = fakeServer({ [DEPLOY]: () => answers.shift() });
    const { shown, onDeployed } = dialog();
    await shown;
    fireEvent.click(submit());

    const reason = await screen.findByLabelText('Why it is deployed all the same');
    expect(within(screen.getByRole('group')).getByText('There is no customer.')).toBeTruthy();
    expect(submit()).toHaveProperty('disabled', true);
    fireEvent.change(reason, { target: { value: ' the test is old ' } });
    fireEvent.click(submit());

    await waitFor(() => expect(onDeployed).toHaveBeenCalledWith(4));
    expect(server.changes()[1]?.body).toMatchObject({ override: 'the test is old' });
  });

  it('says element by element what the server finds wrong, which no reason overrides', async () => {
    const finding = {
      element: 'end',
      rule: 'channel',
      severity: 'error',
      detail: '',
      fix: '',
      values: { channels: 'email, sms' },
    };
    fakeServer({ [DEPLOY]: refusal(422, { findings: [finding] }) });
    await dialog().shown;
    fireEvent.click(submit());

    const said = await screen.findByText('It is not said by which channel to send.');
    expect(said.parentElement?.textContent).toContain('Read the letter: ');
    expect(submit()).toHaveProperty('disabled', true);
    expect(screen.queryByLabelText('Why it is deployed all the same')).toBeNull();
  });

  it('hands over to whoever settles who saved first', async () => {
    const draft = { version: 7, updatedAt: '2026-05-04T12:00:00Z', updatedBy: 'kim' };
    fakeServer({ [DEPLOY]: refusal(409, { detail: 'Saved meanwhile.', draft }) });
    const { shown, onConflict, onClose } = dialog();
    await shown;
    fireEvent.click(submit());

    await waitFor(() => expect(onConflict).toHaveBeenCalledWith(draft));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
