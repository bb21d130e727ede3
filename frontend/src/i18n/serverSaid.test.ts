import { expect, it } from 'vitest';
import { speak } from '.';
import { serverSaid } from './server';

it('tells in Russian what the server said', async () => {
  await speak('ru');
  expect(serverSaid('The row has no id.')).toBe('В строке нет идентификатора (id).');
  expect(serverSaid('age: This is no number such as 12 or -0.5.')).toBe(
    'age: Это не число вроде 12 или -0.5.',
  );
  expect(serverSaid('Something new: it happened.')).toBe('Something new: it happened.');
});

it('leaves it as it is in English', async () => {
  await speak('en');
  expect(serverSaid('The row has no id.')).toBe('The row has no id.');
});
