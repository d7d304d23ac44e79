import { readFileSync } from 'node:fs';
import { getWasmUrl, ige256Decrypt, ige256Encrypt, initSync } from '@mtcute/wasm';

/*
 * AES-256 in IGE mode (core.telegram.org/mtproto/description), which OpenSSL no longer offers. `iv` is the
 * encrypted block before the first one, followed by the plain one. Data consists of whole blocks.
 */

initSync(readFileSync(getWasmUrl()));

const blockBytes = 16;

/** Decrypted in about half a millisecond. */
const stepBytes = 64 * 1024;

export function encryptIge(data: Buffer, key: Buffer, iv: Buffer): Buffer {
  checkSizes(data, key, iv);
  return toBuffer(ige256Encrypt(data, key, iv));
}

/** The inverse of `encryptIge`. */
export function decryptIge(data: Buffer, key: Buffer, iv: Buffer): Buffer {
  checkSizes(data, key, iv);
  return toBuffer(ige256Decrypt(data, key, iv));
}

/** The same in steps: the answer with 100,000 contacts would block the process for 25 ms. */
export function* decryptIgeInSteps(data: Buffer, key: Buffer, iv: Buffer): Generator<void, Buffer> {
  if (data.length <= stepBytes) return decryptIge(data, key, iv);
  const parts: Buffer[] = [];
  let before = iv;
  for (let start = 0; start < data.length; start += stepBytes) {
    const encrypted = data.subarray(start, start + stepBytes);
    const plain = decryptIge(encrypted, key, before);
    parts.push(plain);
    before = Buffer.concat([encrypted.subarray(-blockBytes), plain.subarray(-blockBytes)]);
    yield;
  }
  return Buffer.concat(parts);
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
