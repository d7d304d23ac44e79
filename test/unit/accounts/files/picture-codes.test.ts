import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findCodes } from '../../../../src/accounts/files/picture-codes.ts';
import { drawCode, photographCodes } from '../../../support/draw-code.ts';

test('the text of a code is found in a PNG and in a photo, in any script', async () => {
  const text = 'BEGIN:VCARD\nFN:Zoë Миллер\nTEL:+447911123456\nEND:VCARD';
  expect(await findCodes(await drawCode(text))).toEqual([text]);
  expect(await findCodes(await photographCodes([text]))).toEqual([text]);
});

test('all codes of a photo are found', async () => {
  const codes = await findCodes(await photographCodes(['tel:+447911123456', 't.me/bob_s']));
  expect(codes).toHaveLength(2);
  expect(codes).toEqual(expect.arrayContaining(['tel:+447911123456', 't.me/bob_s']));
});

test('a picture without a code has none', async () => {
  expect(await findCodes(await photographCodes([]))).toEqual([]);
});

/** A PNG that declares a size, with these bytes as its compressed pixels. */
function png(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const chunk = (name: string, data: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const end = new Uint8Array();
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', end),
  ]);
}

test.each([
  ['a GIF', Buffer.from('GIF89a......................')],
  ['a JPEG without its end', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
  ['a PNG without pixels', png(10, 10, new Uint8Array())],
  ['a PNG with damaged pixels', png(10, 10, new Uint8Array(50))],
  ['a PNG of 100 megapixels', png(10_000, 10_000, deflateSync(new Uint8Array(10)))],
  ['a PNG whose pixels are a bomb', png(100, 100, deflateSync(new Uint8Array(200_000_000)))],
])('%s cannot be decoded', async (_, bytes) => {
  expect(await findCodes(bytes)).toBe('unreadable');
});

test('a photo of 20 megapixels is decoded, a larger one is not', async () => {
  const text = 'tel:+447911123456';
  const large = await photographCodes([text], { width: 5000, height: 4000 });
  expect(await findCodes(large)).toEqual([text]);
  // The height in the frame header, whose marker occurs only there.
  const at = large.indexOf(Buffer.from('\xff\xc0', 'latin1')) + 5;
  large.writeUInt16BE(large.readUInt16BE(at) + 1, at);
  expect(await findCodes(large)).toBe('unreadable');
});
