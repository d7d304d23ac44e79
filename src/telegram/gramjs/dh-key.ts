import {
  createPublicKey,
  diffieHellman,
  generateKeyPair,
  type KeyPairKeyObjectResult,
} from 'node:crypto';
import { promisify } from 'node:util';
import { toBigInt } from './diffie-hellman.ts';

// @types/node lacks this type of keys, which nodejs.org/api/crypto.html has.
const generate = promisify(generateKeyPair) as unknown as (
  type: 'dh',
  group: { readonly prime: Buffer; readonly generator: number },
) => Promise<KeyPairKeyObjectResult>;
const derive: (keys: Parameters<typeof diffieHellman>[0]) => Promise<Buffer> =
  promisify(diffieHellman);

/** The own part of a Diffie-Hellman exchange. */
export interface DhKey {
  /** The generator to the power of the secret, modulo the prime. */
  readonly publicValue: bigint;
  /** The other side's public value to the power of the secret, modulo the prime. */
  shared(otherValue: bigint): Promise<bigint>;
}

/**
 * Makes a secret of one bit less than the prime. OpenSSL calculates in the thread pool: with bigint, both powers would
 * block the process for some 30 ms each.
 *
 * @param prime big-endian; the caller has checked it
 */
export async function makeDhKey(prime: Buffer, generator: number): Promise<DhKey> {
  const { publicKey, privateKey } = await generate('dh', { prime, generator });
  // SubjectPublicKeyInfo (RFC 5280): a sequence of the algorithm with the group, and a bit string with the value.
  const info = contentOf(publicKey.export({ type: 'spki', format: 'der' }));
  const group = elementAt(info, 0);
  const value = contentOf(elementAt(info, group.length)).subarray(1);
  return {
    publicValue: toBigInt(contentOf(value)),
    shared: async (otherValue) => {
      const bits = element(0x03, Buffer.concat([Buffer.of(0), integer(otherValue)]));
      const key = element(0x30, Buffer.concat([group, bits]));
      const other = createPublicKey({ key, type: 'spki', format: 'der' });
      return toBigInt(await derive({ privateKey, publicKey: other }));
    },
  };
}

/** The element of DER that begins there, with its tag and length. */
function elementAt(der: Buffer, at: number): Buffer {
  const { start, length } = locateContent(der, at);
  return der.subarray(at, start + length);
}

function contentOf(der: Buffer): Buffer {
  const { start, length } = locateContent(der, 0);
  return der.subarray(start, start + length);
}

function locateContent(der: Buffer, at: number): { start: number; length: number } {
  const first = der.readUInt8(at + 1);
  if (first < 0x80) return { start: at + 2, length: first };
  const size = first & 0x7f;
  return { start: at + 2 + size, length: der.readUIntBE(at + 2, size) };
}

function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const long = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...(length < 0x80 ? [length] : long)), content]);
}

/** With a zero byte in front where the first bit would mean a negative number. */
function integer(value: bigint): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  const isNegative = (bytes[0] ?? 0) >= 0x80;
  return element(0x02, isNegative ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}
