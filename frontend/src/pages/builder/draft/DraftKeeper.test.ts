import { beforeEach, describe, expect, it } from 'vitest';
import type { SavedDraft } from '../../../api/overtaken';
import { ApiProblem } from '../../../api/problem';
import type { DraftToSave } from '../../../api/types';
import { DraftKeeper } from './DraftKeeper';
import type { LocalCopy } from './localCopies';

type Saving = Omit<DraftToSave, 'name'>;
type Answer = (draft: Saving) => SavedDraft | Promise<SavedDraft>;

const saved = (version: number): SavedDraft => ({
  version,
  updatedAt: '2030-01-15T10:00:00Z',
  updatedBy: 'me',
});
const OTHER = { version: 8, updatedAt: '2030-01-15T09:00:00Z', updatedBy: 'other' };
const accepts: Answer = ({ version }) => saved(version + 1);
const overtaken: Answer = () => {
  throw new ApiProblem(409, undefined, { draft: OTHER });
};
const unreachable: Answer = () => {
  throw new TypeError('Failed to fetch');
};
const refuses: Answer = () => {
  throw new ApiProblem(400, 'Too large.');
};

let xml: string;
let answer: Answer;
let requests: Saving[];
let copy: LocalCopy | undefined;
let waiting: { act: () => void; ms: number } | undefined;
let keeper: DraftKeeper;

beforeEach(() => {
  xml = 'v0';
  answer = accepts;
  requests = [];
  copy = undefined;
  waiting = undefined;
  keeper = new DraftKeeper(
    { phase: 'saved', version: 3, basedOn: 2, updatedAt: null, updatedBy: null },
    {
      read: () => Promise.resolve(xml),
      save: async (draft) => {
        requests.push(draft);
        return await answer(draft);
      },
      copies: {
        keep: (kept) => (copy = kept),
        forget: () => (copy = undefined),
        find: () => copy,
      },
      later: (act, ms) => {
        const mine = { act, ms };
        waiting = mine;
        return () => {
          if (waiting === mine) {
            waiting = undefined;
          }
        };
      },
    },
  );
});

const phase = () => keeper.current().phase;

function draw(content: string) {
  xml = content;
  keeper.touched();
}

/** What was put off happens now. */
async function timePasses() {
  const due = waiting;
  waiting = undefined;
  due?.act();
  await keeper.flush();
}

describe('a draft', () => {
  it('is saved a moment after it was changed, with the version it was made from', async () => {
    draw('v1');
    expect(phase()).toBe('unsaved');
    expect(requests).toEqual([]);
    await timePasses();
    expect(requests).toEqual([{ xml: 'v1', version: 3, basedOn: 2 }]);
    expect(keeper.current()).toMatchObject({ phase: 'saved', version: 4, updatedBy: 'me' });
    expect(copy).toBeUndefined();
    expect(keeper.isSaved).toBe(true);
  });

  it('is saved once for many changes', async () => {
    draw('v1');
    draw('v2');
    draw('v3');
    await timePasses();
    expect(requests.map((each) => each.xml)).toEqual(['v3']);
  });

  it('is saved again if it changed while it was being saved', async () => {
    answer = (draft) => {
      answer = accepts;
      draw('v2');
      return accepts(draft);
    };
    draw('v1');
    await keeper.flush();
    expect(requests.map(({ xml, version }) => [xml, version])).toEqual([
      ['v1', 3],
      ['v2', 4],
    ]);
    expect(phase()).toBe('saved');
  });

  it('stays in the browser while the server is away, and is tried again ever more slowly', async () => {
    answer = unreachable;
    draw('v1');
    await timePasses();
    expect(phase()).toBe('offline');
    expect(copy).toEqual({ xml: 'v1', version: 3, basedOn: 2 });
    const first = waiting!.ms;
    await timePasses();
    expect(waiting!.ms).toBeGreaterThan(first);
    answer = accepts;
    await timePasses();
    expect(phase()).toBe('saved');
    expect(copy).toBeUndefined();
  });

  it('is kept and not tried again by itself if the server refuses it', async () => {
    answer = refuses;
    draw('v1');
    await timePasses();
    expect(keeper.current()).toMatchObject({ phase: 'refused', problem: { detail: 'Too large.' } });
    expect(copy?.xml).toBe('v1');
    expect(waiting).toBeUndefined();
    answer = accepts;
    draw('v2');
    await timePasses();
    expect(phase()).toBe('saved');
  });

  it('never overwrites what somebody else has saved', async () => {
    answer = overtaken;
    draw('v1');
    await timePasses();
    expect(keeper.current()).toMatchObject({ phase: 'conflict', other: OTHER });
    draw('v2');
    expect(await keeper.flush()).toBe(false);
    expect(requests).toHaveLength(1);
    expect(copy).toMatchObject({ xml: 'v2', version: 3 });
  });

  it('meets a conflict too if the draft was deployed or discarded meanwhile', async () => {
    answer = () => {
      throw new ApiProblem(409, undefined, { draft: null });
    };
    draw('v1');
    await timePasses();
    expect(keeper.current()).toMatchObject({ phase: 'conflict', other: { version: 0 } });
  });

  it('overwrites only the version its author has looked at', async () => {
    answer = overtaken;
    draw('v1');
    await timePasses();
    answer = accepts;
    await keeper.overwrite({ version: 8 });
    expect(requests.at(-1)).toMatchObject({ xml: 'v1', version: 8 });
    expect(keeper.current()).toMatchObject({ phase: 'saved', version: 9, other: undefined });
  });

  it('gives way to the other one if its author takes that', async () => {
    answer = overtaken;
    draw('v1');
    await timePasses();
    keeper.adopt({ ...OTHER, basedOn: 2 });
    expect(keeper.current()).toMatchObject({ phase: 'saved', version: 8, other: undefined });
    expect(copy).toBeUndefined();
    answer = accepts;
    draw('v2');
    await timePasses();
    expect(requests.at(-1)).toMatchObject({ xml: 'v2', version: 8 });
  });

  it('is saved a last time when its page is left', async () => {
    draw('v1');
    await keeper.close();
    expect(phase()).toBe('saved');
    draw('v2');
    expect(waiting).toBeUndefined();
  });

  it('leaves a copy behind if that fails', async () => {
    answer = unreachable;
    draw('v1');
    await keeper.close();
    expect(copy?.xml).toBe('v1');
    expect(waiting).toBeUndefined();
  });

  it('tells those who watch it', async () => {
    const phases: string[] = [];
    const stop = keeper.subscribe(() => phases.push(phase()));
    draw('v1');
    await timePasses();
    stop();
    draw('v2');
    expect(phases).toEqual(['unsaved', 'saving', 'saved']);
  });
});
