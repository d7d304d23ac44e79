import { createPublicKey } from 'node:crypto';

const modulusBytes = 256;

/** The numbers of an RSA key, big-endian. */
export interface ServerKey {
  readonly modulus: Buffer;
  readonly exponent: Buffer;
}

/**
 * @param pem PKCS#1 or SPKI
 * @throws Error when `pem` is not an RSA key of 2048 bits
 */
export function readServerKey(pem: string): ServerKey {
  const { n, e } = createPublicKey(pem).export({ format: 'jwk' });
  if (!n || !e)
    throw new Error(
      'The MTProto public key is not an RSA key; use a PEM file in PKCS#1 or SPKI format',
    );
  const modulus = Buffer.from(n, 'base64url');
  if (modulus.length !== modulusBytes) {
    throw new Error('The MTProto public key is not an RSA key of 2048 bits');
  }
  return { modulus, exponent: Buffer.from(e, 'base64url') };
}
