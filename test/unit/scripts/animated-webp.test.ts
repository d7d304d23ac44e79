import { expect, test } from 'vitest';
import { animateWebp } from '../../../scripts/animated-webp.ts';

/** One point each, in white and of another quality. */
const still = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64');

/** The chunks of a file or of a frame: names, and data without the padding. */
function chunksOf(data: Buffer): readonly (readonly [string, Buffer])[] {
  const chunks: [string, Buffer][] = [];
  for (let at = 0; at < data.length;) {
    const size = data.readUInt32LE(at + 4);
    chunks.push([data.toString('latin1', at, at + 4), data.subarray(at + 8, at + 8 + size)]);
    at += 8 + size + (size % 2);
  }
  return chunks;
}

/** The same picture with other numbers for its size. */
function sized(width: number, height: number): Buffer {
  const other = Buffer.from(still);
  other.writeUInt16LE(width, 26);
  other.writeUInt16LE(height, 28);
  return other;
}

test('the image data of every frame stays, with the time for which it is shown', () => {
  const frame = sized(585, 1080);
  const animated = animateWebp([
    { webp: frame, shownMs: 1500 },
    { webp: frame, shownMs: 70_000 },
  ]);
  const [[name, file] = ['', Buffer.alloc(0)]] = chunksOf(animated);
  expect([name, file.toString('latin1', 0, 4)]).toEqual(['RIFF', 'WEBP']);
  const [head, repeats, ...frames] = chunksOf(file.subarray(4));
  expect(head).toEqual(['VP8X', Buffer.from([2, 0, 0, 0, 0x48, 2, 0, 0x37, 4, 0])]);
  expect(repeats?.[1].readUInt16LE(4)).toBe(0);
  expect(frames.map(([one]) => one)).toEqual(['ANMF', 'ANMF']);
  expect(frames.map(([, data]) => data.readUIntLE(12, 3))).toEqual([1500, 70_000]);
  for (const [, data] of frames) {
    expect([data.readUIntLE(6, 3) + 1, data.readUIntLE(9, 3) + 1]).toEqual([585, 1080]);
    expect(chunksOf(data.subarray(16))).toEqual(chunksOf(frame.subarray(12)));
  }
});

test('frames of different sizes and files of other formats are refused', () => {
  const shownMs = 100;
  expect(() =>
    animateWebp([
      { webp: still, shownMs },
      { webp: sized(2, 1), shownMs },
    ]),
  ).toThrow('A frame has 2 × 1 points, not 1 × 1.');
  expect(() => animateWebp([{ webp: Buffer.from('RIFF....WEBPVP8L\0\0\0\0'), shownMs }])).toThrow(
    'no lossy WebP',
  );
});
