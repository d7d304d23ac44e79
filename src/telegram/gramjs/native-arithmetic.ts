import { checkPrimeSync } from 'node:crypto';
// GramJS's files import each other in a cycle that only its main file enters at the right place.
import 'telegram';
import helpers from 'telegram/Helpers.js';
import { fromLong, toLong } from '../tl/long.ts';

const windowBits = 4;

/**
 * Makes GramJS compute the proof of a password with bigint. It calculates with 2048 bits and blocks the
 * process meanwhile; with big-integer, as GramJS does it, that takes three times as long.
 */
export function useNativeArithmetic(): void {
  Object.assign(helpers, {
    modExp: (...numbers: Parameters<typeof helpers.modExp>) => {
      const [base, exponent, modulus] = numbers.map(fromLong);
      return toLong(modPow(base ?? 0n, exponent ?? 0n, modulus ?? 1n));
    },
  });
}

/** `base` to the power of `exponent`, modulo `modulus`. */
export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const powers = [1n % modulus];
  for (let i = 1; i < 2 ** windowBits; i++) {
    powers.push(((powers[i - 1] ?? 1n) * base) % modulus);
  }
  let result = 1n % modulus;
  for (const digit of exponent.toString(2 ** windowBits)) {
    for (let bit = 0; bit < windowBits; bit++) result = (result * result) % modulus;
    const factor = powers[parseInt(digit, 2 ** windowBits)] ?? 1n;
    result = (result * factor) % modulus;
  }
  return result;
}

/** A pq of a key exchange is at most this (core.telegram.org/mtproto/auth_key). */
const maxProduct = (1n << 63n) - 1n;

/**
 * The two primes whose product is `product`, the smaller one first; none when it is no product of two
 * different primes up to 2^63. Blocks the process for 100 ms at most, because it finds out whether there
 * are factors before it looks for them.
 */
export function factorize(product: bigint): readonly [bigint, bigint] | readonly [] {
  if (product < 6n || product > maxProduct || checkPrimeSync(product)) return [];
  const factor = findFactor(product);
  if (factor === undefined) return [];
  const [p, q] =
    factor < product / factor ? [factor, product / factor] : [product / factor, factor];
  return p !== q && checkPrimeSync(p) && checkPrimeSync(q) ? [p, q] : [];
}

/** How many differences are multiplied before one greatest common divisor is computed. */
const batchSize = 128;

/** A start finds a factor of about 2^31 after 2^16 steps on average, and fails for few numbers. */
const maxSteps = 2 ** 19;
const maxStarts = 16n;

/** Finds a factor of a composite number up to 2^63 by Brent's variant of Pollard's rho. */
export function findFactor(n: bigint): bigint | undefined {
  if (n % 2n === 0n) return 2n;
  for (let start = 1n; start <= maxStarts; start += 1n) {
    const factor = tryFactor(n, start);
    if (factor !== n) return factor;
  }
  return undefined;
}

/** Returns `n` when this start finds no factor. */
function tryFactor(n: bigint, start: bigint): bigint {
  const next = (value: bigint): bigint => (value * value + start) % n;
  let [y, saved, x, divisor] = [2n, 2n, 2n, 1n];
  for (let length = 1; divisor === 1n; length *= 2) {
    if (length > maxSteps) return n;
    x = y;
    for (let i = 0; i < length; i++) y = next(y);
    for (let done = 0; done < length && divisor === 1n; done += batchSize) {
      saved = y;
      let product = 1n;
      for (let i = 0; i < Math.min(batchSize, length - done); i++) {
        y = next(y);
        product = (product * distance(x, y)) % n;
      }
      divisor = greatestCommonDivisor(product, n);
    }
  }
  // The batch contained both factors, so its differences are checked one by one.
  while (divisor === n || divisor === 1n) {
    saved = next(saved);
    divisor = greatestCommonDivisor(distance(x, saved), n);
    if (divisor === n) return n;
  }
  return divisor;
}

function distance(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}
