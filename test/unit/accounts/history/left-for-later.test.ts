import { expect, test } from 'vitest';
import { LeftForLater } from '../../../../src/accounts/history/left-for-later.ts';

test('changes that are left are found by their subjects until they are taken, and end at the lowest', () => {
  const left = new LeftForLater();
  expect([left.lowest, left.touches('1')]).toEqual([undefined, false]);
  left.add({ id: 'a', position: 9n, subjects: ['1', '+1'] });
  left.add({ id: 'b', position: 7n, subjects: ['2'] });
  expect(left.lowest).toBe(7n);
  expect(['1', '+1', '2', '3'].filter((one) => left.touches(one))).toEqual(['1', '+1', '2']);
  left.delete('a');
  left.delete('unknown');
  expect(['1', '+1', '2'].filter((one) => left.touches(one))).toEqual(['2']);
  expect(left.lowest).toBe(7n);
});
