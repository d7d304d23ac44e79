import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactsHash } from '../../../src/contacts/contacts-hash.ts';

// Computed by TDLib's `get_vector_hash` in a C program.
test.each([
  [0, [], 0n],
  [3, [777000n, 7000000001n, 7000000002n], -8161499225338146101n],
  [10, [1n, 2n, 3n], -8263187073026440496n],
])('the hash with %d saved numbers', (saved, ids, hash) => {
  expect(contactsHash(saved, ids)).toBe(hash);
});

test('the order of the ids does not matter and does not change', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.bigInt(1n, 2n ** 52n)), (saved, ids) => {
      const reversed = ids.toReversed();
      const hash = contactsHash(saved, ids);
      expect(contactsHash(saved, reversed)).toBe(hash);
      expect(reversed).toEqual(ids.toReversed());
      expect(BigInt.asIntN(64, hash)).toBe(hash);
    }),
  );
});
