import { createHash, pbkdf2Sync } from 'node:crypto';
import { dhPrime } from '../../mtproto/crypto/diffie-hellman.ts';

/** The prime of the key exchange, with the generator of core.telegram.org/api/srp. */
export const srpPrime = dhPrime;
export const srpGenerator = 3;

export const p = fromBytes(srpPrime);
export const g = BigInt(srpGenerator);

export function sha256(...parts: readonly Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

/** Big-endian, padded to the 256 bytes of the prime. The protocol hashes numbers in this form. */
export function toBytes(number: bigint): Buffer {
  return Buffer.from(number.toString(16).padStart(512, '0'), 'hex');
}

export function fromBytes(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex') || '0'}`);
}

export function powMod(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % p;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % p;
    square = (square * square) % p;
  }
  return result;
}

/** PH2 of the specification. It turns the password into the secret exponent `x`. */
export function passwordExponent(password: string, salt1: Buffer, salt2: Buffer): bigint {
  const salted = (data: Buffer, salt: Buffer): Buffer => sha256(salt, data, salt);
  const first = salted(salted(Buffer.from(password), salt1), salt2);
  return fromBytes(salted(pbkdf2Sync(first, salt1, 100_000, 64, 'sha512'), salt2));
}
