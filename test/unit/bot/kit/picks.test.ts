import { expect, test } from 'vitest';
import { isPicked, noPicks, toggle } from '../../../../src/bot/kit/picks.ts';

test('picking twice is not picking, one by one as well as among all', () => {
  const one = toggle(noPicks, 7n);
  expect([isPicked(one, 7n), isPicked(one, 8n)]).toEqual([true, false]);
  expect(toggle(one, 7n)).toEqual(noPicks);
  const allBut = toggle({ all: true, ids: [] }, 7n);
  expect([isPicked(allBut, 7n), isPicked(allBut, 8n)]).toEqual([false, true]);
  expect(isPicked(toggle(allBut, 7n), 7n)).toBe(true);
});
