import { generatePrimeSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorize, findFactor } from '../../../../src/telegram/gramjs/factorize.ts';

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

describe('factorize', () => {
  it('finds both primes of every pq, the smaller one first', () => {
    const bits = fc.integer({ min: 3, max: 31 });
    fc.assert(
      fc.property(bits, bits, (one, other) => {
        const [p, q] = [one, other].map((size) => generatePrimeSync(size, { bigint: true }));
        if (p === undefined || q === undefined || p === q) return;
        expect(factorize(p * q)).toEqual(p < q ? [p, q] : [q, p]);
      }),
    );
  });

  it.each([
    [1_885_244_143n, 1_929_640_481n],
    [1_680_982_133n, 1_943_229_833n],
    [1_768_022_717n, 1_999_309_493n],
  ])('finds %d and %d, which some multiples of their product do not show', (p, q) => {
    expect(factorize(p * q)).toEqual([p, q]);
  });

  it.each([0n, 1n, 4n, 5n, 2_147_483_647n, 2_147_483_647n ** 2n, 8n, 30n, 1_000_003n * 30n])(
    'finds no two different primes in %d',
    (product) => {
      expect(factorize(product)).toEqual([]);
    },
  );

  it.each([1_594_823n, 2_097_143n, 46_337n])(
    'finds no two different primes in powers of %d',
    (p) => {
      for (const power of [2n, 3n, 4n]) {
        if (p ** power < 2n ** 63n) expect(factorize(p ** power)).toEqual([]);
      }
    },
  );

  it('refuses numbers above 2^63', () => {
    expect(factorize(4_294_967_291n * 4_294_967_279n)).toEqual([]);
    expect(factorize(3_037_000_493n * 3_037_000_453n)).toEqual([3_037_000_453n, 3_037_000_493n]);
  });
});
