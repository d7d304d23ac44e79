import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toInputPeer, toInputUser } from '../../../../src/telegram/tl/input-user.ts';
import { fromLong, toLong } from '../../../../src/telegram/tl/long.ts';

const longs = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

test('fromLong gives back what toLong took, with all digits', () => {
  fc.assert(fc.property(longs, (value) => fromLong(toLong(value)) === value));
});

test('toInputUser and toInputPeer address a user by id and access hash', () => {
  const ref = { id: 2n ** 60n + 1n, accessHash: -(2n ** 62n) - 1n };
  for (const { userId, accessHash } of [toInputUser(ref), toInputPeer(ref)]) {
    expect({ id: fromLong(userId), accessHash: fromLong(accessHash) }).toEqual(ref);
  }
});
