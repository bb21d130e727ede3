import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../api/campaigns';
import { draftFaults, draftOf, emptyDraft, isComplete, toSave, type Draft } from './draft';

const EMPTY = emptyDraft('Europe/Moscow');
const COMPLETE: Draft = { ...EMPTY, name: 'Sale', cascade: 'offer', segment: 'moscow' };

describe('the draft of a campaign', () => {
  it('needs a name, a cascade and somebody it is for', () => {
    expect(draftFaults(EMPTY)).toEqual(['nameMissing', 'cascadeMissing', 'whomMissing']);
    expect(draftFaults(COMPLETE)).toEqual([]);
    expect(draftFaults({ ...COMPLETE, kind: 'list' })).toEqual(['whomMissing']);
  });

  it('needs a time unless it begins at once', () => {
    expect(draftFaults({ ...COMPLETE, when: 'local' })).toEqual(['atMissing']);
    expect(draftFaults({ ...COMPLETE, when: 'at', at: '2026-12-01T10:00', timeZone: ' ' })).toEqual(
      ['zoneMissing'],
    );
  });

  it.each(['0', '-1', '1.5', 'many', '1000001'])('starts no %s a minute', (perMinute) => {
    expect(draftFaults({ ...COMPLETE, perMinute })).toEqual(['perMinuteWrong']);
  });

  it.each(['51', '-1', 'half'])('holds no %s of a hundred out', (heldOutPercent) => {
    expect(draftFaults({ ...COMPLETE, heldOutPercent })).toEqual(['heldOutWrong']);
  });

  it('is not complete with a property that has no name', () => {
    expect(isComplete(COMPLETE)).toBe(true);
    expect(isComplete({ ...COMPLETE, rows: [{ name: '', value: '20' }] })).toBe(false);
  });

  it('is saved with properties that are what they look like', () => {
    const values = {
      discount: '20',
      code: '007',
      gift: 'true',
      city: 'Moscow',
      sizes: '[1,2]',
      odd: '[1',
    };
    const rows = Object.entries(values).map(([name, value]) => ({ name, value }));
    expect(toSave({ ...COMPLETE, rows }, undefined).properties).toEqual({
      discount: 20,
      code: '007',
      gift: true,
      city: 'Moscow',
      sizes: [1, 2],
      odd: '[1',
    });
  });

  it('is saved without what does not matter', () => {
    expect(toSave({ ...COMPLETE, at: '2026-12-01T10:00', until: '2026-12-31' }, 3)).toEqual({
      name: 'Sale',
      cascade: 'offer',
      segment: 'moscow',
      properties: {},
      schedule: null,
      perMinute: null,
      heldOutPercent: 0,
      version: 3,
    });
    const local = toSave({ ...COMPLETE, when: 'local', at: '2026-12-01T10:00' }, undefined);
    expect(local.schedule).toEqual({
      at: '2026-12-01T10:00',
      timeZone: null,
      repeat: 'NEVER',
      until: null,
    });
  });

  it('comes back as it was saved', () => {
    const draft: Draft = {
      ...COMPLETE,
      kind: 'list',
      segment: '',
      list: 'vip',
      rows: [{ name: 'discount', value: '20' }],
      when: 'at',
      at: '2026-12-01T10:00',
      timeZone: 'Asia/Tokyo',
      repeat: 'WEEKLY',
      until: '2026-12-31',
      perMinute: '600',
      heldOutPercent: '10',
    };
    const saved = { ...toSave(draft, undefined), segment: null } as unknown as Campaign;
    expect(draftOf(saved, 'Europe/Moscow')).toEqual(draft);
  });
});
