import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runAtOnce } from '../../../../src/contacts/steps.ts';
import {
  decryptIge,
  decryptIgeInSteps,
  encryptIge,
} from '../../../../src/telegram/gramjs/aes-ige.ts';

const bytes = (size: number): fc.Arbitrary<Buffer> =>
  fc.uint8Array({ minLength: size, maxLength: size }).map((array) => Buffer.from(array));
const blocks = fc.integer({ min: 0, max: 40 }).chain((count) => bytes(16 * count));

/** The definition, block by block: c[i] = E(p[i] ^ c[i-1]) ^ p[i-1]. */
function encryptPlainly(data: Buffer, key: Buffer, iv: Buffer): Buffer {
  const single = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  let [encrypted, plain] = [iv.subarray(0, 16), iv.subarray(16)];
  const all: Buffer[] = [];
  for (let start = 0; start < data.length; start += 16) {
    const block = data.subarray(start, start + 16);
    encrypted = xor(single.update(xor(block, encrypted)), plain);
    plain = block;
    all.push(encrypted);
  }
  return Buffer.concat(all);
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((value, at) => value ^ (b[at] ?? 0)));
}

describe('AES-IGE', () => {
  it('encrypts as it is defined, and decrypts that', () => {
    fc.assert(
      fc.property(blocks, bytes(32), bytes(32), (data, key, iv) => {
        const encrypted = encryptIge(data, key, iv);
        expect(encrypted.equals(encryptPlainly(data, key, iv))).toBe(true);
        expect(decryptIge(encrypted, key, iv).equals(data)).toBe(true);
      }),
    );
  });

  it('decrypts a message that is larger than the memory the library starts with', () => {
    const data = Buffer.alloc(40 * 1024 * 1024, 7);
    const [key, iv] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(decryptIge(encryptIge(data, key, iv), key, iv).equals(data)).toBe(true);
  });

  it.each([0, 16, 65_536, 65_552, 200_000])('decrypts %i bytes in steps', (size) => {
    const data = Buffer.from(Uint8Array.from({ length: size }, (_, at) => (at * 7) % 251));
    const [key, iv] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const steps = decryptIgeInSteps(encryptIge(data, key, iv), key, iv);
    expect(runAtOnce(steps).equals(data)).toBe(true);
  });

  it('returns bytes that later calls do not change', () => {
    const [key, iv] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const first = encryptIge(Buffer.alloc(32, 3), key, iv);
    const copy = Buffer.from(first);
    encryptIge(Buffer.alloc(32, 4), key, iv);
    expect(first).toEqual(copy);
  });

  it.each([
    ['data that is no multiple of a block', 15, 32, 32],
    ['a short key', 16, 16, 32],
    ['a short iv', 16, 32, 16],
  ])('refuses %s', (_, data, key, iv) => {
    for (const cipher of [encryptIge, decryptIge]) {
      expect(() => cipher(Buffer.alloc(data), Buffer.alloc(key), Buffer.alloc(iv))).toThrow(
        RangeError,
      );
    }
  });
});
