import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactsHash } from '../../../src/contacts/contacts-hash.ts';

// Computed by TDLib's `get_vector_hash` in a C program.
test.each([
  [0, [], 0n],
  [3, [777000n, 7000000001n, 7000000002n], -8161499225338146101n],
  [10, [1n, 2n, 3n], -8263187073026440496n],
])('the hash with %d saved numbers', (saved, ids, hash) => {
  expect(contactsHash(saved, Float64Array.from(ids, Number))).toBe(hash);
});

/** The same with bigints. */
function plainHash(savedCount: number, ids: readonly bigint[]): bigint {
  let hash = 0n;
  for (const value of [BigInt(savedCount), ...BigUint64Array.from(ids).sort()]) {
    hash ^= hash >> 21n;
    hash ^= BigInt.asUintN(64, hash << 35n);
    hash ^= hash >> 4n;
    hash = BigInt.asUintN(64, hash + value);
  }
  return BigInt.asIntN(64, hash);
}

test('the order of the ids does not matter and does not change', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.bigInt(1n, 2n ** 52n)), (saved, ids) => {
      const reversed = ids.toReversed();
      const hash = contactsHash(saved, Float64Array.from(ids, Number));
      expect(contactsHash(saved, Float64Array.from(reversed, Number))).toBe(hash);
      expect(plainHash(saved, ids)).toBe(hash);
      expect(BigInt.asIntN(64, hash)).toBe(hash);
    }),
  );
});
