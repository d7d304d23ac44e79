import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { extensions } from 'telegram';
import { expect, test } from 'vitest';
import { decodeIds, GetContactIds } from '../../../../src/telegram/contact-list/get-contact-ids.ts';
import { finish } from '../../../support/finish.ts';

const vector = Buffer.from('15c4b51c', 'hex');

function head(count: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(count);
  return Buffer.concat([vector, bytes]);
}

function asLongs(ids: readonly bigint[]): Buffer {
  const bytes = Buffer.alloc(8 * ids.length);
  ids.forEach((id, index) => bytes.writeBigInt64LE(id, 8 * index));
  return Buffer.concat([head(ids.length), bytes]);
}

function asInts(ids: readonly bigint[]): Buffer {
  const bytes = Buffer.alloc(4 * ids.length);
  ids.forEach((id, index) => bytes.writeUInt32LE(Number(id), 4 * index));
  return Buffer.concat([head(ids.length), bytes]);
}

const before = randomBytes(12);
const longId = fc.bigInt({ min: 0n, max: 2n ** 40n - 1n });
const intId = fc.bigInt({ min: 300n, max: 2n ** 32n - 1n });

test('longs are read as longs, whatever follows in the message', () => {
  fc.assert(
    fc.property(fc.array(longId), fc.uint8Array({ maxLength: 64 }), (ids, after) => {
      const bytes = Buffer.concat([before, asLongs(ids), after]);
      expect(finish(decodeIds(bytes, before.length))).toEqual(ids);
    }),
  );
});

test('ints, which the schema promises, are read as ints', () => {
  fc.assert(
    fc.property(
      fc.array(intId, { minLength: 2 }),
      fc.uint8Array({ maxLength: 64 }),
      (ids, after) => {
        const bytes = Buffer.concat([before, asInts(ids), after]);
        expect(finish(decodeIds(bytes, before.length))).toEqual(ids);
      },
    ),
  );
  expect(finish(decodeIds(asInts([4_294_967_295n]), 0))).toEqual([4_294_967_295n]);
});

test('throws when the bytes are not a vector of ids', () => {
  expect(() => finish(decodeIds(asLongs([1n]).subarray(4), 0))).toThrow('Vector');
  expect(() => finish(decodeIds(Buffer.concat([head(3), Buffer.alloc(8)]), 0))).toThrow();
});

test('the caller can do something else while a long list is read', () => {
  const many = Array.from({ length: 6_400 }, (_, at) => BigInt(at + 300));
  expect([...decodeIds(asLongs(many), 0)]).toHaveLength(100);
  expect([...decodeIds(asInts(many), 0)]).toHaveLength(100);
});

test('the request gives its answer once', async () => {
  const request = new GetContactIds();
  await request.readResult(new extensions.BinaryReader(asLongs([1n, 2n])));
  expect(request.takeAnswer()).toEqual([1n, 2n]);
  expect(request.takeAnswer()).toEqual([]);
});
