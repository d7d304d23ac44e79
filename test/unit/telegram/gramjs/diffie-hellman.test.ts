import { expect, test } from 'vitest';
import { dhPrime } from '../../../../sandbox/mtproto/crypto/diffie-hellman.ts';
import {
  checkGroup,
  checkPublicValue,
  toBigInt,
  toBytes,
} from '../../../../src/telegram/gramjs/diffie-hellman.ts';

const prime = toBigInt(dhPrime);
const margin = 1n << 1984n;

test.each([3, 4, 7])('checkGroup accepts the generator %i of the known prime', async (g) => {
  await expect(checkGroup(dhPrime, g)).resolves.toBeUndefined();
});

test.each([1, 2, 5, 6, 8])('checkGroup refuses the generator %i of the known prime', async (g) => {
  await expect(checkGroup(dhPrime, g)).rejects.toThrow(
    'g does not generate a subgroup of prime order',
  );
});

// The remainders for which core.telegram.org/mtproto/auth_key allows each generator.
const allowed: Readonly<Record<number, { readonly modulus: bigint; readonly list: bigint[] }>> = {
  2: { modulus: 8n, list: [7n] },
  3: { modulus: 3n, list: [2n] },
  4: { modulus: 1n, list: [0n] },
  5: { modulus: 5n, list: [1n, 4n] },
  6: { modulus: 24n, list: [19n, 23n] },
  7: { modulus: 7n, list: [3n, 5n, 6n] },
};

test.each(Object.entries(allowed))(
  'checkGroup takes the generator %s for its remainders only',
  async (generator, { modulus, list }) => {
    for (let remainder = 0n; remainder < modulus; remainder += 1n) {
      // Near the known prime, and no prime.
      const step = (remainder - (prime % modulus) + modulus) % modulus;
      const candidate = prime + step + (step % 2n === 0n ? modulus : 0n);
      const message = list.includes(remainder) ? 'is not a safe prime' : 'g does not generate';
      const checking = checkGroup(toBytes(candidate, 256), Number(generator));
      await expect(checking).rejects.toThrow(message);
    }
  },
);

test('checkGroup refuses a prime of another size', async () => {
  const tooSmall = toBytes(prime >> 1n, 256);
  for (const one of [dhPrime.subarray(1), Buffer.concat([Buffer.alloc(1), dhPrime]), tooSmall]) {
    await expect(checkGroup(one, 3)).rejects.toThrow('dh_prime does not have 2048 bits');
  }
  const smallest = toBytes(1n << 2047n, 256);
  await expect(checkGroup(smallest, 4)).rejects.toThrow('dh_prime is not a safe prime');
});

test('checkPublicValue keeps the margin to 0 and to the prime', () => {
  expect(() => checkPublicValue(margin, prime)).not.toThrow();
  expect(() => checkPublicValue(prime - margin, prime)).not.toThrow();
  expect(() => checkPublicValue(margin - 1n, prime)).toThrow('too close to 0 or dh_prime');
  expect(() => checkPublicValue(prime - margin + 1n, prime)).toThrow('too close to 0 or dh_prime');
});

test('numbers are read and written big-endian, padded to their size', () => {
  expect(toBytes(0x0102n, 4)).toEqual(Buffer.from([0, 0, 1, 2]));
  expect(toBigInt(Buffer.from([0, 0, 1, 2]))).toBe(0x0102n);
  expect(toBigInt(Buffer.alloc(0))).toBe(0n);
});
