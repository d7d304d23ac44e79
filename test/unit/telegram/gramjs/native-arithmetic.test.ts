import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dhPrime } from '../../../../sandbox/mtproto/crypto/diffie-hellman.ts';
import { modPow } from '../../../../src/telegram/gramjs/native-arithmetic.ts';

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
