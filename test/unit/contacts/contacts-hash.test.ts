import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactsHash } from '../../../src/contacts/contacts-hash.ts';
import { finish } from '../../support/finish.ts';

// Computed by TDLib's `get_vector_hash` in a C program.
test.each([
  [0, [], 0n],
  [3, [777000n, 7000000001n, 7000000002n], -8161499225338146101n],
  [10, [1n, 2n, 3n], -8263187073026440496n],
])('the hash with %d saved numbers', (saved, ids, hash) => {
  expect(finish(contactsHash(saved, Float64Array.from(ids, Number)))).toBe(hash);
});

/** The same with bigints. */
function plainHash(savedCount: number, ids: readonly bigint[]): bigint {
  let hash = 0n;
  for (const value of [BigInt(savedCount), ...ids]) {
    hash ^= hash >> 21n;
    hash ^= BigInt.asUintN(64, hash << 35n);
    hash ^= hash >> 4n;
    hash = BigInt.asUintN(64, hash + value);
  }
  return BigInt.asIntN(64, hash);
}

test('the hash is that with bigints', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.bigInt(1n, 2n ** 52n)), (saved, ids) => {
      const sorted = Float64Array.from(ids, Number).sort();
      const hash = finish(contactsHash(saved, sorted));
      expect(plainHash(saved, Array.from(sorted, BigInt))).toBe(hash);
      expect(BigInt.asIntN(64, hash)).toBe(hash);
    }),
  );
});

test('the caller can do something else between some thousands of ids', () => {
  const ids = Float64Array.from({ length: 50_000 }, (_, at) => at + 1);
  expect([...contactsHash(1, ids)].length).toBeGreaterThanOrEqual(10);
  expect(finish(contactsHash(1, ids))).toBe(plainHash(1, Array.from(ids, BigInt)));
});
