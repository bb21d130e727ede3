import { expect, it } from 'vitest';
import { begun, changed, redone, undone } from './history';

it('goes back and forth', () => {
  const two = changed(changed(begun('a'), 'b'), 'c');
  expect(undone(two).present).toBe('b');
  expect(undone(undone(undone(two))).present).toBe('a');
  expect(redone(undone(two)).present).toBe('c');
  expect(redone(two).present).toBe('c');
});

it('forgets what was undone once something else is done', () => {
  const other = changed(undone(changed(begun('a'), 'b')), 'c');
  expect(redone(other).present).toBe('c');
  expect(undone(other).present).toBe('a');
});

it('takes typing on in a field for one step', () => {
  const typed = changed(changed(changed(begun(''), 'O', 'city'), 'Om', 'city'), 'x', 'name');
  expect(undone(typed).present).toBe('Om');
  expect(undone(undone(typed)).present).toBe('');
});

it('begins a new step in the same field after going back', () => {
  const again = changed(undone(changed(changed(begun(''), 'O'), 'Om', 'city')), 'On', 'city');
  expect(undone(again).present).toBe('O');
});
