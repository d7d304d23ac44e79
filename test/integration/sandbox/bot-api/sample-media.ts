/** The head of a WebP that says its size. */
export function webp(width: number, height: number): Buffer {
  const head = Buffer.alloc(30);
  head.write('RIFF', 0, 'latin1');
  head.write('WEBPVP8X', 8, 'latin1');
  head.writeUIntLE(width - 1, 24, 3);
  head.writeUIntLE(height - 1, 27, 3);
  return head;
}

/** The last page of an Ogg file that says its length. */
export function ogg(seconds: number): Buffer {
  const page = Buffer.alloc(27);
  page.write('OggS', 0, 'latin1');
  page.writeBigUInt64LE(BigInt(seconds) * 48_000n, 6);
  return page;
}
