import { describe, expect, it } from 'vitest';
import { conditionFor, inOneLine, nextVariant, readShares, sharesOf, variantOf } from './shares';

describe('the shares of a split', () => {
  it('are read and written', () => {
    const shares = sharesOf(' A=50,  B = 30 , C=20');
    expect(shares).toEqual([
      { variant: 'A', weight: 50 },
      { variant: 'B', weight: 30 },
      { variant: 'C', weight: 20 },
    ]);
    expect(inOneLine(shares)).toBe('A=50, B=30, C=20');
  });

  it('are read as the server reads them', () => {
    expect(readShares('A=50, B = 30,the third=20')).toEqual([
      { variant: 'A', weight: 50 },
      { variant: 'B', weight: 30 },
      { variant: 'the third', weight: 20 },
    ]);
    [
      '',
      'A',
      'A=50',
      'A=50,A=50',
      'A=0,B=0',
      'A=-1,B=2',
      'A=1.5,B=2',
      'A=1,,B=2',
      '=1,B=2',
      'A=1000000,B=1',
    ].forEach((said) => expect([said, readShares(said)]).toEqual([said, undefined]));
  });

  it('show a weight that is no whole number as none', () => {
    expect(sharesOf('A=1.5, B')).toEqual([
      { variant: 'A', weight: NaN },
      { variant: 'B', weight: NaN },
    ]);
  });

  it('name the next variant by the next free letter', () => {
    expect(nextVariant(sharesOf('A=1, C=1'))).toBe('B');
  });

  it('are asked for by a condition', () => {
    expect(variantOf(conditionFor('subject', 'B'))).toEqual({ split: 'subject', variant: 'B' });
    expect(variantOf("${split.variant('s') == 'A' and message.sent}")).toBeUndefined();
  });
});
