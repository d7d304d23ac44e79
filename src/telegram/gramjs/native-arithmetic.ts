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
