import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isBoundedPicture } from '../../../../src/contacts/read/picture-limits.ts';

function chunk(type: string, data: Buffer, declared = data.length): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(declared);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

function png(width: number, height: number, ...chunks: readonly Buffer[]): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', size), ...chunks]);
}

/** A JPEG up to its frame header. */
function jpeg(width: number, height: number, marker = 0xc0): Buffer {
  const frame = Buffer.from([0xff, marker, 0, 17, 8, 0, 0, 0, 0, 3]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const app = Buffer.from([0xff, 0xe0, 0, 4, 1, 2]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app, Buffer.from([0xff]), frame]);
}

const pixels = (bytes: number): Buffer => chunk('IDAT', deflateSync(Buffer.alloc(bytes)));

test.each([
  ['a small PNG', png(4, 4, pixels(20)), true],
  ['pixels in two chunks', png(4, 4, ...halves(deflateSync(Buffer.alloc(20)))), true],
  ['20 megapixels', png(5000, 4000, pixels(20)), true],
  ['a PNG with more', png(5001, 4000, pixels(20)), false],
  ['no width', png(0, 4, pixels(20)), false],
  ['no height', png(4, 0, pixels(20)), false],
  ['no pixels', png(4, 4), false],
  ['pixels that do not unpack', png(4, 4, chunk('IDAT', Buffer.alloc(40, 7))), false],
  ['pixels that unpack to more', png(4, 4, pixels(180_100_000)), false],
  ['a chunk that declares 4 GB', png(4, 4, chunk('IDAT', Buffer.alloc(0), 0xffffffff)), false],
  ['a JPEG', jpeg(5000, 4000), true],
  ['a progressive JPEG', jpeg(640, 480, 0xc2), true],
  ['a JPEG with more', jpeg(5001, 4000), false],
  ['a JPEG with tables alone', jpeg(640, 480, 0xc4), false],
  ['another file', Buffer.from('GIF89a, and what follows'), false],
  ['nothing', Buffer.alloc(0), false],
])('isBoundedPicture of %s', (_, bytes, expected) => {
  expect(isBoundedPicture(bytes)).toBe(expected);
});

function halves(bytes: Buffer): readonly Buffer[] {
  const middle = bytes.length >> 1;
  return [chunk('IDAT', bytes.subarray(0, middle)), chunk('IDAT', bytes.subarray(middle))];
}
