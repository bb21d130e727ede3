// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { clear, show } from '../../../../testing/page';
import type { QuestionOf } from '../condition';
import type { ConditionContext } from '../context';
import { AnswerFields } from './AnswerFields';

const context: ConditionContext = {
  sends: [
    { id: 'letter', name: 'Letter', answers: [] },
    { id: 'call', name: 'Call', answers: ['agreed', 'да', 'do-not-call'] },
  ],
  events: [],
  channels: [],
  splits: [],
};

afterEach(clear);

async function fields(question: Partial<QuestionOf<'answer'>>) {
  const onChange = vi.fn();
  const whole = { ask: 'answer', of: '', comparison: 'is', word: '', ...question } as const;
  await show(<AnswerFields id="x" question={whole} context={context} onChange={onChange} />);
  return onChange;
}

const suggested = () =>
  [...document.querySelectorAll<HTMLOptionElement>('datalist option')].map(({ value }) => value);

it.each([
  ['letter', ['yes', 'no']],
  ['call', ['yes', 'no', 'agreed', 'do-not-call']],
  ['', ['yes', 'no', 'agreed', 'do-not-call']],
])('what "%s" may have been answered is suggested', async (of, words) => {
  await fields({ of });
  expect(suggested()).toEqual(words);
});

it('says how an answer is noted', async () => {
  await fields({ word: 'Нет!' });
  expect(screen.getByText('No answer is ever noted like this. Write: no')).toBeTruthy();
});

it('takes any word', async () => {
  const onChange = await fields({ of: 'call' });
  fireEvent.change(screen.getByLabelText('What was answered'), { target: { value: 'thinking' } });
  expect(onChange).toHaveBeenCalledWith({
    ask: 'answer',
    of: 'call',
    comparison: 'is',
    word: 'thinking',
  });
});
