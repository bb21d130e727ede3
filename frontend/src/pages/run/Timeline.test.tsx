// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../api/types';
import { clear, show } from '../../testing/page';
import { Timeline } from './Timeline';

afterEach(clear);

const entry = (kind: TimelineEntry['kind'], detail: string): TimelineEntry => ({
  at: '2025-11-22T03:40:00Z',
  kind,
  channel: 'email',
  detail,
  late: false,
});

const quoted = () => document.querySelector('blockquote');

describe('what a customer answered', () => {
  it('is quoted as it was written', async () => {
    await show(<Timeline entries={[entry('message.replied', 'Yes,\nwith pleasure!')]} />);
    expect(screen.getByText('Email: customer replied')).toBeTruthy();
    expect(quoted()?.textContent).toBe('“Yes,\nwith pleasure!”');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    ['characters', 'word '.repeat(100)],
    ['lines', 'line\n'.repeat(10)],
  ])('is cut where it has too many %s, until all of it is wanted', async (_what, words) => {
    await show(<Timeline entries={[entry('message.replied', words)]} />);
    const more = screen.getByRole('button', { name: 'Show all of it' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    expect(quoted()?.className).toBe('quotation__beginning');
    fireEvent.click(more);

    expect(quoted()?.className).toBe('');
    const less = screen.getByRole('button', { name: 'Show less' });
    expect(less.getAttribute('aria-expanded')).toBe('true');
  });
});

it('what went wrong is no quotation', async () => {
  await show(<Timeline entries={[entry('message.failed', '550 no mailbox')]} />);
  expect(screen.getByText('550 no mailbox').className).toBe('quiet');
  expect(quoted()).toBeNull();
});
