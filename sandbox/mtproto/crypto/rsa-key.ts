import { constants, createPrivateKey, generateKeyPair, privateDecrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { TlWriter } from '../tl/writer.ts';
import { decryptIge } from './aes-ige.ts';
import { sha1, sha256 } from './hashes.ts';

/** The server's RSA key, with which clients verify the server. */
export interface RsaKey {
  /** A PKCS#1 PEM. */
  readonly publicPem: string;
  readonly fingerprint: bigint;
  /** Decrypts `encrypted_data` of req_DH_params: a TL object followed by padding. */
  decrypt(encrypted: Buffer): Buffer | undefined;
}

/**
 * With `avoidLeadingZeros` the fingerprint has no leading zero digit: mtcute compares hex texts and
 * never finds such a one.
 */
export async function makeRsaKey({ avoidLeadingZeros = false } = {}): Promise<RsaKey> {
  for (;;) {
    const key = await makeAnyRsaKey();
    if (!avoidLeadingZeros || BigInt.asUintN(64, key.fingerprint) >> 60n !== 0n) return key;
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

/** RSA_PAD (core.telegram.org/mtproto/auth_key): a one-time AES key encrypts the reversed data. */
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
 * The padding used before 2021: a zero byte, SHA-1 of the data, the data, random bytes. The length of
 * the data is unknown here, so the caller's checks (nonces, p and q) replace the check of the hash.
 */
function openSha1Padding(block: Buffer): Buffer | undefined {
  return block[0] === 0 ? block.subarray(21) : undefined;
}
