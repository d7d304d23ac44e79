import { createCipheriv, createDecipheriv } from 'node:crypto';

const blockWords = 4;

/**
 * AES-256 in IGE mode, which OpenSSL no longer offers. `iv` is the "previous" cipher block followed by
 * the "previous" plain block. `data` consists of whole blocks of 16 bytes.
 *
 * IGE equals CBC over p[i] ^ p[i-2], then ^ p[i-1], so one native call encrypts data of any length.
 */
export function encryptIge(data: Buffer, key: Buffer, iv: Buffer): Buffer {
  const plain = words(data);
  const mixed = plain.slice();
  const beforePlain = words(iv.subarray(16));
  for (let i = blockWords; i < mixed.length; i++) {
    mixed[i] = at(plain, i) ^ (i < 8 ? at(beforePlain, i - 4) : at(plain, i - 8));
  }
  const cbc = createCipheriv('aes-256-cbc', key, iv.subarray(0, 16)).setAutoPadding(false);
  const cipher = words(cbc.update(bytes(mixed)));
  for (let i = 0; i < cipher.length; i++) {
    cipher[i] = at(cipher, i) ^ (i < 4 ? at(beforePlain, i) : at(plain, i - 4));
  }
  return bytes(cipher);
}

/** The inverse of `encryptIge`. It works block by block, because each needs the plain block before it. */
export function decryptIge(data: Buffer, key: Buffer, iv: Buffer): Buffer {
  const cipher = words(data);
  const plain = new Int32Array(cipher.length);
  let beforeCipher = words(iv.subarray(0, 16));
  let beforePlain = words(iv.subarray(16));
  const block = new Int32Array(blockWords);
  const blockBytes = bytes(block);
  const ecb = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  for (let start = 0; start < cipher.length; start += blockWords) {
    for (let i = 0; i < blockWords; i++) block[i] = at(cipher, start + i) ^ at(beforePlain, i);
    const opened = ecb.update(blockBytes);
    for (let i = 0; i < blockWords; i++) {
      plain[start + i] = opened.readInt32LE(4 * i) ^ at(beforeCipher, i);
    }
    beforeCipher = cipher.subarray(start, start + blockWords);
    beforePlain = plain.subarray(start, start + blockWords);
  }
  return bytes(plain);
}

/** Copies, because the bytes of a Buffer may not be aligned to words. */
function words(buffer: Buffer): Int32Array<ArrayBuffer> {
  return new Int32Array(Uint8Array.from(buffer).buffer);
}

function bytes(array: Int32Array<ArrayBuffer>): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

function at(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}
