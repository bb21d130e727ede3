import { describe, expect, it } from 'vitest';
import { apply, templateOf } from '../templates';
import { create, made } from '../testing/moddle';
import { answersTo, plainAnswer } from './answers';

function call(answers?: string) {
  const task = made('bpmn:UserTask', { id: 'call' });
  apply(templateOf('io.kaskad.call')!, task, create, { answers });
  return task;
}

describe('the answers to a call', () => {
  it.each([
    ['Agreed, thinking ,agreed,', ['agreed', 'thinking', 'do-not-call']],
    [undefined, ['reached', 'do-not-call']],
    [' ', ['reached', 'do-not-call']],
  ])('%s', (written, answers) => {
    expect(answersTo(call(written))).toEqual(answers);
  });

  it('are none to another step', () => {
    const letter = made('bpmn:ServiceTask', { id: 'letter' });
    apply(templateOf('io.kaskad.send.email')!, letter, create);
    expect(answersTo(letter)).toEqual([]);
  });
});

describe('an answer', () => {
  it.each([
    ['agreed', 'agreed'],
    [' «Да!» ', 'yes'],
    ['N.', 'no'],
    ['+', 'yes'],
    ['Call me later.', 'call me later'],
    ['do-not-call', 'do-not-call'],
  ])('%s is known as %s', (said, known) => {
    expect(plainAnswer(said)).toBe(known);
  });
});
