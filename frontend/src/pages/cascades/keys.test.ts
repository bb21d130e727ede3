import { describe, expect, it } from 'vitest';
import { faultOf, suggestedKey } from './keys';

describe('the key of a new cascade', () => {
  it('is suggested from its name', () => {
    expect(suggestedKey('Order status')).toBe('order-status');
    expect(suggestedKey('Заказ оплачен: скидка 10 %')).toBe('zakaz-oplachen-skidka-10');
    expect(suggestedKey('Ещё щётка, объём')).toBe('eshche-shchetka-obem');
    expect(suggestedKey('Crème brûlée')).toBe('creme-brulee');
    expect(suggestedKey('3 days later')).toBe('cascade-3-days-later');
    expect(suggestedKey('!?')).toBe('');
  });

  it('is never longer than a key may be', () => {
    const key = suggestedKey('очень '.repeat(40));
    expect(faultOf(key, [])).toBeUndefined();
    expect(key.length).toBeLessThanOrEqual(60);
  });

  it('is checked', () => {
    expect(faultOf('', [])).toBe('keyMissing');
    expect(faultOf('1st', [])).toBe('keyWrong');
    expect(faultOf('with space', [])).toBe('keyWrong');
    expect(faultOf('каскад', [])).toBe('keyWrong');
    expect(faultOf('order-status', ['order-status'])).toBe('keyTaken');
    expect(faultOf('_x.y-z', ['order-status'])).toBeUndefined();
  });
});
