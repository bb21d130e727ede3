import { describe, expect, it } from 'vitest';
import type { ProviderReport } from '../../api/types';
import { summaryOf } from './summary';

function node(report: Partial<ProviderReport>): ProviderReport {
  return {
    state: 'UP',
    why: null,
    since: '2026-03-02T09:00:00Z',
    pausedUntil: null,
    accepted: 0,
    failures: [],
    ...report,
  };
}

describe('what nodes find of a provider', () => {
  it('is nothing while none has told', () => {
    expect(summaryOf({ nodes: [] })).toBeNull();
  });

  it('is as bad as the worst of it', () => {
    const nodes = [
      node({ accepted: 3 }),
      node({ state: 'DOWN', why: 'refused', accepted: 1 }),
      node({ state: 'THROTTLED' }),
    ];
    expect(summaryOf({ nodes })).toMatchObject({ state: 'DOWN', why: 'refused', accepted: 4 });
  });

  it('tells the same trouble once, the latest first', () => {
    const nodes = [
      node({
        failures: [
          { at: '2026-03-02T09:03:00Z', detail: 'full' },
          { at: '2026-03-02T09:01:00Z', detail: 'refused' },
        ],
      }),
      node({ failures: [{ at: '2026-03-02T09:04:00Z', detail: 'refused' }] }),
    ];
    expect(summaryOf({ nodes })?.troubles).toEqual([
      { detail: 'refused', times: 2, latest: '2026-03-02T09:04:00Z' },
      { detail: 'full', times: 1, latest: '2026-03-02T09:03:00Z' },
    ]);
  });
});
