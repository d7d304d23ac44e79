import { createHash, createPublicKey } from 'node:crypto';
import bigInt from 'big-integer';
import { _serverKeys as serverKeys } from 'telegram/crypto/RSA.js';
import { serializeBytes } from 'telegram/tl/generationHelpers.js';

const modulusBytes = 256;

/**
 * Makes GramJS accept servers with this RSA key as well as Telegram's own. GramJS has one list of keys
 * for the whole process.
 *
 * @param pem PKCS#1 or SPKI
 * @throws Error when `pem` is not an RSA key of 2048 bits
 */
export function trustServerKey(pem: string): void {
  const { n, e } = createPublicKey(pem).export({ format: 'jwk' });
  if (!n || !e)
    throw new Error(
      'The MTProto public key is not an RSA key; use a PEM file in PKCS#1 or SPKI format',
    );
  const modulus = Buffer.from(n, 'base64url');
  const exponent = Buffer.from(e, 'base64url');
  if (modulus.length !== modulusBytes) {
    throw new Error('The MTProto public key is not an RSA key of 2048 bits');
  }
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
