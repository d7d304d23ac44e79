import { checkPrime, createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { KeyExchangeError } from './protocol-error.ts';

const primeBytes = 256;

/** SHA-256 of the prime that Telegram's servers use, a safe prime (core.telegram.org/api/srp). */
const knownPrime = '02f85e7687fc6f33ba678226a963b3c8a191b47c890cf30debe17c1d623b5af1';

/**
 * For each generator, the remainders of the prime for which it generates the subgroup of quadratic
 * residues (core.telegram.org/mtproto/auth_key).
 */
const generators: ReadonlyMap<number, { readonly modulus: bigint; readonly remainders: bigint[] }> =
  new Map([
    [2, { modulus: 8n, remainders: [7n] }],
    [3, { modulus: 3n, remainders: [2n] }],
    [4, { modulus: 1n, remainders: [0n] }],
    [5, { modulus: 5n, remainders: [1n, 4n] }],
    [6, { modulus: 24n, remainders: [19n, 23n] }],
    [7, { modulus: 7n, remainders: [3n, 5n, 6n] }],
  ]);

const isPrime: (candidate: Buffer | bigint) => Promise<boolean> = promisify(checkPrime);

/**
 * Checks the group of a key exchange as the security guidelines demand: the prime has 2048 bits, is a safe
 * prime, and `generator` fits it. An unknown prime is tested in the thread pool, which takes about 0.5 s.
 *
 * @throws KeyExchangeError
 */
export async function checkGroup(prime: Buffer, generator: number): Promise<void> {
  if (prime.length !== primeBytes || (prime[0] ?? 0) < 0x80) {
    throw new KeyExchangeError('dh_prime does not have 2048 bits');
  }
  const value = toBigInt(prime);
  const rule = generators.get(generator);
  if (!rule?.remainders.includes(value % rule.modulus)) {
    throw new KeyExchangeError('g does not generate a subgroup of prime order');
  }
  if (createHash('sha256').update(prime).digest('hex') === knownPrime) return;
  if (!(await isPrime(prime)) || !(await isPrime((value - 1n) / 2n))) {
    throw new KeyExchangeError('dh_prime is not a safe prime');
  }
}

/**
 * Checks g_a or g_b: it lies between 2^1984 and dh_prime - 2^1984.
 *
 * @throws KeyExchangeError
 */
export function checkPublicValue(value: bigint, prime: bigint): void {
  const margin = 1n << 1984n;
  if (value < margin || value > prime - margin) {
    throw new KeyExchangeError('A public value of the key exchange is too close to 0 or dh_prime');
  }
}

/** Reads a big-endian number. */
export function toBigInt(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex') || '0'}`);
}

/** Writes a big-endian number, padded to `size` bytes. */
export function toBytes(value: bigint, size: number): Buffer {
  return Buffer.from(value.toString(16).padStart(2 * size, '0'), 'hex');
}
