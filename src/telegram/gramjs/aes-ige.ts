import { readFileSync } from 'node:fs';
import { getWasmUrl, ige256Decrypt, ige256Encrypt, initSync } from '@mtcute/wasm';

/*
 * AES-256 in IGE mode (core.telegram.org/mtproto/description), which OpenSSL no longer offers. `iv` is the
 * encrypted block before the first one, followed by the plain one. Data consists of whole blocks.
 */

initSync(readFileSync(getWasmUrl()));

const blockBytes = 16;

export function encryptIge(data: Buffer, key: Buffer, iv: Buffer): Buffer {
  checkSizes(data, key, iv);
  return toBuffer(ige256Encrypt(data, key, iv));
}

/** The inverse of `encryptIge`. */
export function decryptIge(data: Buffer, key: Buffer, iv: Buffer): Buffer {
  checkSizes(data, key, iv);
  return toBuffer(ige256Decrypt(data, key, iv));
}

/** The library checks nothing. */
function checkSizes(data: Buffer, key: Buffer, iv: Buffer): void {
  if (data.length % blockBytes !== 0 || key.length !== 32 || iv.length !== 32) {
    throw new RangeError('AES-IGE needs whole blocks of 16 bytes, and a key and an iv of 32 bytes');
  }
}

/** The library returns a copy of its memory. */
function toBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
