import { constants, createPrivateKey, generateKeyPair, privateDecrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { TlWriter } from '../tl/writer.ts';
import { decryptIge } from './aes-ige.ts';
import { sha1, sha256 } from './hashes.ts';

/** The server's RSA key, by which clients know that they speak to the right server. */
export interface RsaKey {
  /** PKCS#1 PEM. */
  readonly publicPem: string;
  readonly fingerprint: bigint;
  /** The TL object inside `encrypted_data` of req_DH_params, followed by padding. */
  decrypt(encrypted: Buffer): Buffer | undefined;
}

/**
 * mtcute compares fingerprints as hexadecimal text and never finds one that begins with a zero, so keys
 * that have one are thrown away.
 */
export async function makeRsaKey(): Promise<RsaKey> {
  for (;;) {
    const key = await makeAnyRsaKey();
    if (BigInt.asUintN(64, key.fingerprint) >> 60n !== 0n) return key;
  }
}

async function makeAnyRsaKey(): Promise<RsaKey> {
  const pair = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const privateKey = createPrivateKey(pair.privateKey);
  const { n = '', e = '' } = privateKey.export({ format: 'jwk' });
  const out = new TlWriter();
  out.bytes(Buffer.from(n, 'base64url'));
  out.bytes(Buffer.from(e, 'base64url'));
  return {
    publicPem: pair.publicKey,
    fingerprint: sha1(out.take()).readBigInt64LE(12),
    decrypt: (encrypted) => {
      const block = privateDecrypt(
        { key: privateKey, padding: constants.RSA_NO_PADDING },
        encrypted,
      );
      return openRsaPad(block) ?? openSha1Padding(block);
    },
  };
}

/** RSA_PAD of core.telegram.org/mtproto/auth_key: a one-time AES key hides the reversed data. */
function openRsaPad(block: Buffer): Buffer | undefined {
  const hidden = block.subarray(32);
  const mask = sha256(hidden);
  const key = block.subarray(0, 32).map((byte, i) => byte ^ (mask[i] ?? 0));
  const keyBytes = Buffer.from(key);
  const opened = decryptIge(hidden, keyBytes, Buffer.alloc(32));
  const data = Buffer.from(opened.subarray(0, 192)).reverse();
  return sha256(keyBytes, data).equals(opened.subarray(192)) ? data : undefined;
}

/**
 * The padding used before 2021: a zero byte, SHA-1 of the data, the data, random bytes. Where the data
 * ends is known only to who reads it, so the caller's own checks (nonces, p and q) stand for the hash.
 */
function openSha1Padding(block: Buffer): Buffer | undefined {
  return block[0] === 0 ? block.subarray(21) : undefined;
}
