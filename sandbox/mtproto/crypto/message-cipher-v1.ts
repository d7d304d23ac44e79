import { decryptIge } from './aes-ige.ts';
import { sha1 } from './hashes.ts';

const headBytes = 32;
const maxPaddingBytes = 15;

/**
 * Decrypts a client's message of MTProto 1.0 (core.telegram.org/mtproto/description_v1), which only
 * auth.bindTempAuthKey still uses. Undefined when msg_key does not match; otherwise without padding.
 */
export function decryptMessageV1(
  authKey: Buffer,
  msgKey: Buffer,
  encrypted: Buffer,
): Buffer | undefined {
  if (encrypted.length < headBytes || encrypted.length % 16 !== 0) return undefined;
  const { key, iv } = deriveCipher(authKey, msgKey);
  const padded = decryptIge(encrypted, key, iv);
  const length = headBytes + padded.readUInt32LE(headBytes - 4);
  if (length > padded.length || padded.length - length > maxPaddingBytes) return undefined;
  const plain = padded.subarray(0, length);
  return sha1(plain).subarray(4).equals(msgKey) ? plain : undefined;
}

function deriveCipher(authKey: Buffer, msgKey: Buffer): { key: Buffer; iv: Buffer } {
  const a = sha1(msgKey, authKey.subarray(0, 32));
  const b = sha1(authKey.subarray(32, 48), msgKey, authKey.subarray(48, 64));
  const c = sha1(authKey.subarray(64, 96), msgKey);
  const d = sha1(msgKey, authKey.subarray(96, 128));
  return {
    key: Buffer.concat([a.subarray(0, 8), b.subarray(8, 20), c.subarray(4, 16)]),
    iv: Buffer.concat([a.subarray(8, 20), b.subarray(0, 8), c.subarray(16, 20), d.subarray(0, 8)]),
  };
}
