import { createHash } from 'node:crypto';
import bigInt from 'big-integer';
import { _serverKeys as serverKeys } from 'telegram/crypto/RSA.js';
import { serializeBytes } from 'telegram/tl/generationHelpers.js';
import { readServerKey } from './read-server-key.ts';

/**
 * Makes GramJS accept servers with this RSA key as well as Telegram's own. GramJS has one list of keys
 * for the whole process.
 *
 * @param pem PKCS#1 or SPKI
 * @throws Error when `pem` is not an RSA key of 2048 bits
 */
export function trustServerKey(pem: string): void {
  const { modulus, exponent } = readServerKey(pem);
  serverKeys.set(fingerprintOf(modulus, exponent), {
    n: bigInt(modulus.toString('hex'), 16),
    e: exponent.readUIntBE(0, exponent.length),
  });
}

/** "64 lower-order bits of the SHA1 hash of the public key" (core.telegram.org/mtproto/auth_key), signed. */
function fingerprintOf(modulus: Buffer, exponent: Buffer): string {
  return createHash('sha1')
    .update(serializeBytes(modulus))
    .update(serializeBytes(exponent))
    .digest()
    .subarray(-8)
    .readBigInt64LE()
    .toString();
}
