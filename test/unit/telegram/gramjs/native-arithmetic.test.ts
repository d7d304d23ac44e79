import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dhPrime } from '../../../../sandbox/mtproto/crypto/diffie-hellman.ts';
import { findFactor, modPow } from '../../../../src/telegram/gramjs/native-arithmetic.ts';

const large = (): bigint => BigInt(`0x${randomBytes(256).toString('hex')}`);

describe('modPow', () => {
  it('equals repeated multiplication', () => {
    const small = fc.bigInt({ min: 0n, max: 300n });
    fc.assert(
      fc.property(small, small, fc.bigInt({ min: 1n, max: 2n ** 70n }), (base, exponent, n) => {
        expect(modPow(base, exponent, n)).toBe(base ** exponent % n);
      }),
    );
  });

  it('gives both sides of a 2048-bit key exchange the same key', () => {
    const prime = BigInt(`0x${dhPrime.toString('hex')}`);
    const [mine, theirs] = [large(), large()];
    const [ga, gb] = [modPow(3n, mine, prime), modPow(3n, theirs, prime)];
    expect(modPow(gb, mine, prime)).toBe(modPow(ga, theirs, prime));
  });
});

describe('findFactor', () => {
  it('finds a factor of every product', () => {
    const factor = fc.integer({ min: 2, max: 2 ** 31 - 1 }).map(BigInt);
    fc.assert(
      fc.property(factor, factor, (a, b) => {
        const factor = findFactor(a * b) ?? 0n;
        expect((a * b) % factor).toBe(0n);
        expect(factor > 1n && factor < a * b).toBe(true);
      }),
    );
  });

  it.each([
    [1_229_739_323n, 1_402_015_859n],
    [2_147_483_647n, 2_147_483_629n],
    [2_147_483_647n, 2_147_483_647n],
    [3n, 3n],
    [5n, 5n],
  ])('finds a factor of %d times %d', (a, b) => {
    expect([a, b]).toContain(findFactor(a * b));
  });
});
