import { checkPrimeSync } from 'node:crypto';

/** A pq of a key exchange is at most this (core.telegram.org/mtproto/auth_key). */
const maxProduct = (1n << 63n) - 1n;

/** Where the method finds no factor in one multiple of a number, it finds one in another, soonest in the largest. */
const multipliers = [1155, 385, 231, 165, 105, 77, 55, 35, 33, 21, 15, 11, 7, 5, 3, 1];

/**
 * The two primes whose product is `product`, the smaller one first; none when it is no product of two
 * different primes up to 2^63. Takes about a millisecond, and rarely more than ten: it finds out whether there are
 * factors before it looks for them.
 */
export function factorize(product: bigint): readonly [bigint, bigint] | readonly [] {
  if (product < 6n || product > maxProduct || checkPrimeSync(product)) return [];
  const factor = findFactor(product);
  if (factor === undefined) return [];
  const [p, q] =
    factor < product / factor ? [factor, product / factor] : [product / factor, factor];
  return p !== q && checkPrimeSync(p) && checkPrimeSync(q) ? [p, q] : [];
}

/** For each multiple of a number, some 20 ns each: most products of two primes need fewer with the first one. */
const maxSteps = 150_000;

/** Finds a factor of a composite number up to 2^63; undefined if that would take too long. */
export function findFactor(n: bigint): bigint | undefined {
  // The method has no factor for the smallest numbers, and these are quick to try.
  for (let small = 2n; small < 64n && small * small <= n; small += 1n) {
    if (n % small === 0n) return small;
  }
  // The method takes longest for powers of a prime.
  const root = squareRoot(n);
  if (root * root === n) return root;
  const cubeRoot = BigInt(Math.round(Math.cbrt(Number(n))));
  if (cubeRoot ** 3n === n) return cubeRoot;
  for (const multiplier of multipliers) {
    const factor = factorOfForms(n, BigInt(multiplier));
    if (factor !== undefined) return factor;
  }
  return undefined;
}

/**
 * Shanks's square forms factorization of `n` times a multiplier (Gower and Wagstaff, "Square form factorization",
 * 2008). Coefficients stay below four times the root of the multiple, so that numbers are exact, and much faster than
 * bigint.
 */
function factorOfForms(n: bigint, multiplier: bigint): bigint | undefined {
  const multiple = n * multiplier;
  const root = squareRoot(multiple);
  const remainder = multiple - root * root;
  if (remainder === 0n) return properFactor(root, n);
  const start = Number(root);
  let [p, q, lastQ] = [start, Number(remainder), 1];
  for (let step = 2, left = maxSteps; left > 0; step++, left--) {
    const quotient = Math.floor((start + p) / q);
    const next = quotient * q - p;
    const nextQ = lastQ + quotient * (p - next);
    lastQ = q;
    q = nextQ;
    p = next;
    if (step % 2 !== 0) continue;
    const side = Math.sqrt(q);
    if (!Number.isInteger(side)) continue;
    const symmetry = symmetryOf(p, { side, multiple, start, maxSteps: left });
    left -= symmetry.steps;
    const found = properFactor(symmetry.coefficient, n);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Follows the inverse root of a square form until it is symmetric: a factor divides its coefficient there. */
function symmetryOf(
  square: number,
  {
    side,
    multiple,
    start,
    maxSteps,
  }: {
    readonly side: number;
    readonly multiple: bigint;
    readonly start: number;
    readonly maxSteps: number;
  },
): { readonly coefficient: bigint; readonly steps: number } {
  let p = Math.floor((start - square) / side) * side + square;
  let q = Number((multiple - BigInt(p) ** 2n) / BigInt(side));
  let lastQ = side;
  for (let steps = 0; steps < maxSteps; steps++) {
    const quotient = Math.floor((start + p) / q);
    const next = quotient * q - p;
    if (next === p) return { coefficient: BigInt(p), steps };
    const nextQ = lastQ + quotient * (p - next);
    lastQ = q;
    q = nextQ;
    p = next;
  }
  return { coefficient: 1n, steps: maxSteps };
}

/** What `value` and `n` have in common, unless that is 1 or `n`. */
function properFactor(value: bigint, n: bigint): bigint | undefined {
  let [a, b] = [n, value];
  while (b > 0n) [a, b] = [b, a % b];
  return a > 1n && a < n ? a : undefined;
}

/** Rounded down. */
function squareRoot(n: bigint): bigint {
  let root = BigInt(Math.floor(Math.sqrt(Number(n))));
  while (root * root > n) root -= 1n;
  while ((root + 1n) * (root + 1n) <= n) root += 1n;
  return root;
}
