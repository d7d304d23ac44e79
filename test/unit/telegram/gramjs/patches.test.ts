import { deflateSync, gzipSync } from 'node:zlib';
import { extensions } from 'telegram';
import { GZIPPacked } from 'telegram/tl/core/GZIPPacked.js';
import { serializeBytes } from 'telegram/tl/generationHelpers.js';
import { expect, test } from 'vitest';
import { unpackNatively } from '../../../../src/telegram/gramjs/patches.ts';

test.each([
  ['gzip, which Telegram uses', gzipSync],
  ['zlib, which the protocol allows', deflateSync],
])('GramJS unpacks %s', async (_, pack) => {
  unpackNatively();
  const text = Buffer.from('contacts '.repeat(1_000));
  const reader = new extensions.BinaryReader(serializeBytes(pack(text)));
  expect((await GZIPPacked.fromReader(reader)).data.equals(text)).toBe(true);
});

test('Node unpacks the answers', () => {
  unpackNatively();
  const unpack = (): Buffer => GZIPPacked.ungzip(Buffer.from('no archive'));
  expect(unpack).toThrow(expect.objectContaining({ code: 'Z_DATA_ERROR' }));
});
