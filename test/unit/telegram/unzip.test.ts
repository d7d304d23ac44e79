import { deflateSync, gzipSync } from 'node:zlib';
import { extensions } from 'telegram';
import { GZIPPacked } from 'telegram/tl/core/GZIPPacked.js';
import { serializeBytes } from 'telegram/tl/generationHelpers.js';
import { expect, test } from 'vitest';
import { unzipNatively } from '../../../src/telegram/unzip.ts';

test.each([
  ['gzip, as Telegram packs', gzipSync],
  ['zlib, as the protocol also allows', deflateSync],
])('GramJS unpacks %s', async (_, pack) => {
  unzipNatively();
  const text = Buffer.from('contacts '.repeat(1_000));
  const reader = new extensions.BinaryReader(serializeBytes(pack(text)));
  expect((await GZIPPacked.fromReader(reader)).data.equals(text)).toBe(true);
});

test('it is Node that unpacks', () => {
  unzipNatively();
  const unpack = (): Buffer => GZIPPacked.ungzip(Buffer.from('no archive'));
  expect(unpack).toThrow(expect.objectContaining({ code: 'Z_DATA_ERROR' }));
});
