import { createCipheriv } from 'node:crypto';

/*
 * AES-256 in IGE mode (core.telegram.org/mtproto/description), which OpenSSL no longer offers:
 * c[i] = E(p[i] ^ c[i-1]) ^ p[i-1]. `iv` is c[-1] followed by p[-1]. Data consists of whole blocks.
 */

const blockBytes = 16;
const rounds = 14;

/** IGE equals CBC over p[i] ^ p[i-2], then ^ p[i-1], so one native call encrypts data of any length. */
export function encryptIge(data: Buffer, key: Buffer, iv: Buffer): Buffer {
  checkSizes(data, key, iv);
  const before = Buffer.concat([iv.subarray(blockBytes), data]);
  const mixed = Buffer.from(data);
  xorInto(mixed, before.subarray(0, -2 * blockBytes), blockBytes);
  const cbc = createCipheriv('aes-256-cbc', key, iv.subarray(0, blockBytes));
  const encrypted = cbc.setAutoPadding(false).update(mixed);
  xorInto(encrypted, before.subarray(0, data.length), 0);
  return encrypted;
}

/**
 * The inverse of `encryptIge`. Each block needs the plain block before it, so only single blocks could be
 * passed to OpenSSL, which takes twice as long as these tables and for short messages eight times.
 */
export function decryptIge(data: Buffer, key: Buffer, iv: Buffer): Buffer {
  checkSizes(data, key, iv);
  const input = new DataView(data.buffer, data.byteOffset, data.length);
  const plain = Buffer.allocUnsafe(data.length);
  const output = new DataView(plain.buffer, plain.byteOffset, plain.length);
  const keys = expandKey(key);
  let [c0 = 0, c1 = 0, c2 = 0, c3 = 0, p0 = 0, p1 = 0, p2 = 0, p3 = 0] = words(iv);
  for (let start = 0; start < data.length; start += blockBytes) {
    const n0 = input.getInt32(start);
    const n1 = input.getInt32(start + 4);
    const n2 = input.getInt32(start + 8);
    const n3 = input.getInt32(start + 12);
    let a = n0 ^ p0 ^ at(keys, 0);
    let b = n1 ^ p1 ^ at(keys, 1);
    let c = n2 ^ p2 ^ at(keys, 2);
    let d = n3 ^ p3 ^ at(keys, 3);
    for (let k = 4; k < 4 * rounds; k += 4) {
      const nextA = mix(a, d, c, b) ^ at(keys, k);
      const nextB = mix(b, a, d, c) ^ at(keys, k + 1);
      const nextC = mix(c, b, a, d) ^ at(keys, k + 2);
      d = mix(d, c, b, a) ^ at(keys, k + 3);
      a = nextA;
      b = nextB;
      c = nextC;
    }
    p0 = substitute(a, d, c, b) ^ at(keys, 4 * rounds) ^ c0;
    p1 = substitute(b, a, d, c) ^ at(keys, 4 * rounds + 1) ^ c1;
    p2 = substitute(c, b, a, d) ^ at(keys, 4 * rounds + 2) ^ c2;
    p3 = substitute(d, c, b, a) ^ at(keys, 4 * rounds + 3) ^ c3;
    output.setInt32(start, p0);
    output.setInt32(start + 4, p1);
    output.setInt32(start + 8, p2);
    output.setInt32(start + 12, p3);
    c0 = n0;
    c1 = n1;
    c2 = n2;
    c3 = n3;
  }
  return plain;
}

function checkSizes(data: Buffer, key: Buffer, iv: Buffer): void {
  if (data.length % blockBytes !== 0 || key.length !== 32 || iv.length !== 32) {
    throw new RangeError('AES-IGE needs whole blocks of 16 bytes, and a key and an iv of 32 bytes');
  }
}

function xorInto(target: Buffer, other: Buffer, from: number): void {
  for (let i = 0; i < other.length; i++) target[from + i] = at(target, from + i) ^ at(other, i);
}

/** The S-box of AES and its inverse (FIPS 197, 5.1.1). */
const [box, inverseBox] = makeBoxes();

/** InvSubBytes and InvMixColumns of one byte, for each of its four places in a word. */
const tables = [0, 24, 16, 8].map((shift) =>
  Int32Array.from(inverseBox, (value) => {
    const column = (times(value, 14) << 24) | (times(value, 9) << 16) | (times(value, 13) << 8);
    return rotate(column | times(value, 11), shift);
  }),
) as [Int32Array, Int32Array, Int32Array, Int32Array];
const [table0, table1, table2, table3] = tables;

/** One column of a round: InvShiftRows chooses the words that the bytes come from. */
function mix(a: number, b: number, c: number, d: number): number {
  return (
    at(table0, a >>> 24) ^
    at(table1, (b >>> 16) & 255) ^
    at(table2, (c >>> 8) & 255) ^
    at(table3, d & 255)
  );
}

/** One column of the last round, which has no InvMixColumns. */
function substitute(a: number, b: number, c: number, d: number): number {
  return (
    (at(inverseBox, a >>> 24) << 24) |
    (at(inverseBox, (b >>> 16) & 255) << 16) |
    (at(inverseBox, (c >>> 8) & 255) << 8) |
    at(inverseBox, d & 255)
  );
}

/** The round keys of the equivalent inverse cipher (FIPS 197, 5.3.5), in the order of their use. */
function expandKey(key: Buffer): Int32Array {
  const expanded = new Int32Array(4 * (rounds + 1));
  expanded.set(words(key));
  let constant = 1;
  for (let i = 8; i < expanded.length; i++) {
    let word = at(expanded, i - 1);
    if (i % 8 === 0) {
      word = substituteWord(rotate(word, 8)) ^ (constant << 24);
      constant = times(constant, 2);
    } else if (i % 8 === 4) word = substituteWord(word);
    expanded[i] = at(expanded, i - 8) ^ word;
  }
  return expanded.map((_, i) => {
    const round = rounds - (i >> 2);
    const word = at(expanded, 4 * round + (i & 3));
    if (round === 0 || round === rounds) return word;
    const s = substituteWord(word);
    return mix(s, s, s, s);
  });
}

function substituteWord(word: number): number {
  return (
    (at(box, word >>> 24) << 24) |
    (at(box, (word >>> 16) & 255) << 16) |
    (at(box, (word >>> 8) & 255) << 8) |
    at(box, word & 255)
  );
}

function makeBoxes(): [Uint8Array, Uint8Array] {
  const forward = new Uint8Array(256);
  const inverse = new Uint8Array(256);
  // 3 generates all numbers of the field, and 246 is its inverse.
  for (let i = 0, value = 1, reciprocal = 1; i < 256; i++) {
    const [from, to] = i === 255 ? [0, 0] : [value, reciprocal];
    const spread = to ^ (to << 1) ^ (to << 2) ^ (to << 3) ^ (to << 4);
    const image = ((spread ^ (spread >> 8)) & 255) ^ 0x63;
    forward[from] = image;
    inverse[image] = from;
    value = times(value, 3);
    reciprocal = times(reciprocal, 246);
  }
  return [forward, inverse];
}

/** The product in AES's field of 256 elements. */
function times(a: number, b: number): number {
  let product = 0;
  for (let power = a, rest = b; rest > 0; rest >>= 1) {
    if (rest & 1) product ^= power;
    power = (power << 1) ^ (power & 0x80 ? 0x11b : 0);
  }
  return product;
}

/** Rotates a word to the left. */
function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function words(bytes: Buffer): Int32Array {
  const all = new Int32Array(bytes.length / 4);
  for (let i = 0; i < all.length; i++) all[i] = bytes.readInt32BE(4 * i);
  return all;
}

/** Every index here is inside of its array. */
function at(array: Int32Array | Uint8Array, index: number): number {
  return array[index] ?? 0;
}
