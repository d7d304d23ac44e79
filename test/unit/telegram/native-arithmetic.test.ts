import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dhPrime } from '../../../sandbox/mtproto/crypto/diffie-hellman.ts';
import { factorOf, power } from '../../../src/telegram/native-arithmetic.ts';

const large = (): bigint => BigInt(`0x${randomBytes(256).toString('hex')}`);

describe('power', () => {
  it('is what multiplying again and again gives', () => {
    const small = fc.bigInt({ min: 0n, max: 300n });
    fc.assert(
      fc.property(small, small, fc.bigInt({ min: 1n, max: 2n ** 70n }), (base, exponent, n) => {
        expect(power(base, exponent, n)).toBe(base ** exponent % n);
      }),
    );
  });

  it('agrees for both sides of an exchange of 2048 bits', () => {
    const prime = BigInt(`0x${dhPrime.toString('hex')}`);
    const [mine, theirs] = [large(), large()];
    const [ga, gb] = [power(3n, mine, prime), power(3n, theirs, prime)];
    expect(power(gb, mine, prime)).toBe(power(ga, theirs, prime));
  });
});

describe('factorOf', () => {
  it('finds a factor of every product', () => {
    const factor = fc.integer({ min: 2, max: 2 ** 31 - 1 }).map(BigInt);
    fc.assert(
      fc.property(factor, factor, (a, b) => {
        const found = factorOf(a * b);
        expect((a * b) % found).toBe(0n);
        expect(found > 1n && found < a * b).toBe(true);
      }),
    );
  });

  it.each([
    [1_229_739_323n, 1_402_015_859n],
    [2_147_483_647n, 2_147_483_629n],
    [2_147_483_647n, 2_147_483_647n],
    [3n, 3n],
    [5n, 5n],
  ])('of %d times %d', (a, b) => {
    expect([a, b]).toContain(factorOf(a * b));
  });
});
