import { createHash, pbkdf2Sync } from 'node:crypto';

/** The 2048-bit safe prime and generator of core.telegram.org/api/srp. */
export const srpPrime = Buffer.from(
  'c71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f' +
    '48198a0aa7c14058229493d22530f4dbfa336f6e0ac925139543aed44cce7c37' +
    '20fd51f69458705ac68cd4fe6b6b13abdc9746512969328454f18faf8c595f64' +
    '2477fe96bb2a941d5bcd1d4ac8cc49880708fa9b378e3c4f3a9060bee67cf9a4' +
    'a4a695811051907e162753b56b0f6b410dba74d8a84b2a14b3144e0ef1284754' +
    'fd17ed950d5965b4b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4' +
    'e418fc15e83ebea0f87fa9ff5eed70050ded2849f47bf959d956850ce929851f' +
    '0d8115f635b105ee2e4e15d04b2454bf6f4fadf034b10403119cd8e3b92fcc5b',
  'hex',
);
export const srpGenerator = 3;

export const p = fromBytes(srpPrime);
export const g = BigInt(srpGenerator);

export function sha256(...parts: readonly Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

/** Big-endian, padded to the 256 bytes of the prime, as every number of the protocol is hashed. */
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

/** PH2 of the specification: the password as the secret exponent `x`. */
export function passwordExponent(password: string, salt1: Buffer, salt2: Buffer): bigint {
  const salted = (data: Buffer, salt: Buffer): Buffer => sha256(salt, data, salt);
  const first = salted(salted(Buffer.from(password), salt1), salt2);
  return fromBytes(salted(pbkdf2Sync(first, salt1, 100_000, 64, 'sha512'), salt2));
}
