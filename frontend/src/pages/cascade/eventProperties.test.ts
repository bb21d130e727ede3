import { describe, expect, it } from 'vitest';
import { faultsOf, propertiesOf } from './eventProperties';

const row = (name: string, value: string) => ({ name, value });

describe('the properties of an event', () => {
  it('leave out empty rows', () => {
    const rows = [row(' orderId ', '1001'), row('', '')];
    expect(faultsOf(rows)).toEqual([undefined, undefined]);
    expect(propertiesOf(rows)).toEqual({ orderId: '1001' });
  });

  it('need a name for a value', () => {
    expect(faultsOf([row(' ', 'shipped')])).toEqual(['nameMissing']);
  });

  it('have each name once', () => {
    expect(faultsOf([row('a', '1'), row('b', '2'), row(' a', '3')])).toEqual([
      undefined,
      undefined,
      'nameTwice',
    ]);
  });
});
