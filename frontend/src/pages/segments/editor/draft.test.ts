import { describe, expect, it } from 'vitest';
import { draftFaults, draftOf, idOf, NEW_SEGMENT, segmentOf } from './draft';

const everybody = { kind: 'group', how: 'all', parts: [] } as const;
const draft = { ...NEW_SEGMENT, name: 'Спящие', root: { ...everybody, parts: [] } };

describe('a segment as it is edited', () => {
  it('has an id made of its name as long as nobody gives it another', () => {
    expect(idOf(draft)).toBe('spyashchie');
    expect(idOf({ ...draft, name: '90 days' })).toBe('segment-90-days');
    expect(idOf({ ...draft, ownId: 'sleepers' })).toBe('sleepers');
  });

  it('says what is amiss', () => {
    expect(draftFaults(NEW_SEGMENT, [])).toEqual({
      name: 'nameMissing',
      id: 'idWrong',
      conditions: 'incomplete',
    });
    expect(draftFaults(draft, [])).toEqual({});
    expect(draftFaults(draft, ['spyashchie'])).toEqual({ id: 'idTaken' });
    expect(draftFaults({ ...draft, ownId: 'new' }, [])).toEqual({ id: 'idTaken' });
    expect(draftFaults({ ...draft, ownId: 'ключ' }, [])).toEqual({ id: 'idWrong' });
  });

  it('comes and goes unchanged', () => {
    const segment = {
      id: 'sleepers',
      name: 'Sleepers',
      tracked: true,
      settled: true,
      version: 3,
      updatedAt: '2026-05-04T12:00:00Z',
      updatedBy: 'kim',
      condition: { kind: 'all' as const, conditions: [] },
    };
    expect(segmentOf(draftOf(segment), 3)).toEqual({
      id: 'sleepers',
      name: 'Sleepers',
      tracked: true,
      version: 3,
      condition: segment.condition,
    });
  });
});
