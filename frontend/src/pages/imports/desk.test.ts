// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Import } from '../../api/types';
import { ImportDesk } from './desk';

const file = new File(['id\nkim\n'], 'people.csv');

describe('a file on its way in', () => {
  it('is sent with its terms, and leaves the desk empty', async () => {
    const sent: unknown[] = [];
    const desk = new ImportDesk((given, terms, { onProgress }) => {
      onProgress(3);
      sent.push([given.name, terms.consent, desk.current().sent, desk.current().phase]);
      return Promise.resolve({} as Import);
    });
    desk.choose(file);
    desk.agree({ consent: 'email' });
    expect(await desk.send()).toBe(true);
    expect(sent).toEqual([['people.csv', 'email', 3, 'sending']]);
    expect(desk.current()).toMatchObject({ file: undefined, phase: 'choosing' });
    expect(desk.current().terms.consent).toBe('');
  });

  it('stays on the desk when it could not be sent', async () => {
    const desk = new ImportDesk(() => Promise.reject(new TypeError('no connection')));
    desk.choose(file);
    expect(await desk.send()).toBe(false);
    expect(desk.current()).toMatchObject({ file, phase: 'choosing' });
    expect(desk.current().error).toBeInstanceOf(TypeError);
  });

  it('can be stopped, which is no failure', async () => {
    const desk = new ImportDesk(
      (_file, _terms, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
    );
    desk.choose(file);
    const sending = desk.send();
    desk.stop();
    expect(await sending).toBe(false);
    expect(desk.current()).toMatchObject({ file, phase: 'choosing', error: undefined });
  });
});
