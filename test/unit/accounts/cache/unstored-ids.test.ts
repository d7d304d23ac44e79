import { expect, test } from 'vitest';
import { UnstoredIds } from '../../../../src/accounts/cache/unstored-ids.ts';

test('ids leave in the order in which they came, while others come', () => {
  const ids = new UnstoredIds();
  ids.add(Float64Array.of(1, 2, 3));
  expect([...ids.first(2)]).toEqual([1, 2]);
  ids.add(Float64Array.of(4, 2));
  ids.dropFirst(2);
  expect([...ids.first(9)]).toEqual([3, 4, 2]);
  expect(ids.size).toBe(3);
  ids.clear();
  expect(ids.size).toBe(0);
});
