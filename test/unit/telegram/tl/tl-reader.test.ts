import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SchemaMismatchError, TlReader } from '../../../../src/telegram/tl/tl-reader.ts';

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

/** A string in the TL encoding. */
function tlString(text: string): Buffer {
  const body = Buffer.from(text);
  const size = body.length;
  const head =
    size < 254 ? Buffer.of(size) : Buffer.of(254, size & 255, (size >> 8) & 255, size >> 16);
  const used = head.length + size;
  return Buffer.concat([head, body, Buffer.alloc((4 - (used % 4)) % 4)]);
}

test('TlReader reads strings of all lengths, and skips them to the same position', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer({ min: 250, max: 70_000 }).map((size) => 'x'.repeat(size)),
  );
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 4 }), (list) => {
      const bytes = Buffer.concat([...list.map(tlString), int(42)]);
      const [reader, skipper] = [new TlReader(bytes, 0), new TlReader(bytes, 0)];
      expect(list.map(() => reader.string())).toEqual(list);
      for (const _ of list) skipper.skipString();
      expect([reader.int(), skipper.int()]).toEqual([42, 42]);
      expect(reader.remaining).toBe(0);
    }),
    { numRuns: 50 },
  );
});

describe('TlReader', () => {
  test('reads bytes up to the end of the message, or none, but no more', () => {
    const reader = new TlReader(Buffer.of(1, 2, 3, 4), 0);
    expect([...reader.raw(4)]).toEqual([1, 2, 3, 4]);
    expect([...reader.raw(0)]).toEqual([]);
    expect(() => reader.raw(1)).toThrow(RangeError);
    expect(() => reader.raw(-1)).toThrow(RangeError);
  });

  test('reads numbers from its position on', () => {
    const long = Buffer.alloc(8);
    long.writeBigInt64LE(-5n);
    const reader = new TlReader(Buffer.concat([int(1), int(-2), int(0xfedcba98), long]), 4);
    expect(reader.int()).toBe(-2);
    expect(reader.constructorId()).toBe(0xfedcba98);
    expect(reader.long()).toBe(-5n);
    expect(reader.remaining).toBe(0);
    reader.skip(4);
    expect(reader.remaining).toBe(-4);
  });

  test('reads both values of a Bool, and refuses other constructors', () => {
    const reader = new TlReader(Buffer.concat([int(0x997275b5), int(0xbc799737), int(7)]), 0);
    expect([reader.bool(), reader.bool()]).toEqual([true, false]);
    expect(() => reader.bool()).toThrow(SchemaMismatchError);
  });

  test('reads the length of a vector, and refuses what is no vector', () => {
    const reader = new TlReader(Buffer.concat([int(0x1cb5c415), int(3), int(3)]), 0);
    expect(reader.vectorLength()).toBe(3);
    expect(() => reader.vectorLength()).toThrow('Vector has an unknown constructor 3');
  });

  test('refuses a string that ends beyond the message', () => {
    expect(() => new TlReader(Buffer.of(5, 1, 2, 3), 0).string()).toThrow(RangeError);
  });
});
