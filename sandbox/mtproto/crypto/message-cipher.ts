import { randomBytes, randomInt } from 'node:crypto';
import { decryptIge, encryptIge } from './aes-ige.ts';
import { sha256 } from './hashes.ts';

/** The offset of each side's parts in the auth key. */
const fromClient = 0;
const fromServer = 8;

/**
 * Encrypts a message for a client with MTProto 2.0. Returns msg_key and the encrypted data. The folder
 * has the cryptography of MTProto. It leaves out messages, sessions and the steps of a key exchange.
 */
export function encryptMessage(authKey: Buffer, plain: Buffer): Buffer {
  const padding = 12 + (-(plain.length + 12) & 15) + 16 * randomInt(4);
  const padded = Buffer.concat([plain, randomBytes(padding)]);
  const msgKey = computeMsgKey(authKey, padded, fromServer);
  const { key, iv } = deriveCipher(authKey, msgKey, fromServer);
  return Buffer.concat([msgKey, encryptIge(padded, key, iv)]);
}

/** Decrypts a client's message. Keeps the padding; undefined when msg_key does not match. */
export function decryptMessage(
  authKey: Buffer,
  msgKey: Buffer,
  encrypted: Buffer,
): Buffer | undefined {
  const { key, iv } = deriveCipher(authKey, msgKey, fromClient);
  const padded = decryptIge(encrypted, key, iv);
  return computeMsgKey(authKey, padded, fromClient).equals(msgKey) ? padded : undefined;
}

function computeMsgKey(authKey: Buffer, padded: Buffer, side: number): Buffer {
  return sha256(authKey.subarray(88 + side, 120 + side), padded).subarray(8, 24);
}

function deriveCipher(authKey: Buffer, msgKey: Buffer, side: number): { key: Buffer; iv: Buffer } {
  const a = sha256(msgKey, authKey.subarray(side, side + 36));
  const b = sha256(authKey.subarray(40 + side, 76 + side), msgKey);
  return {
    key: Buffer.concat([a.subarray(0, 8), b.subarray(8, 24), a.subarray(24, 32)]),
    iv: Buffer.concat([b.subarray(0, 8), a.subarray(8, 24), b.subarray(24, 32)]),
  };
}
