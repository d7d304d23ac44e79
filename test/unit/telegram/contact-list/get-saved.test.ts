import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Api, extensions } from 'telegram';
import { expect, test } from 'vitest';
import {
  decodeSaved,
  decodeWithGramJs,
  GetSaved,
} from '../../../../src/telegram/contact-list/get-saved.ts';
import { finish } from '../../../support/finish.ts';

// The longest texts need a TL length of four bytes.
const text = fc.string({ unit: 'grapheme', maxLength: 90 });
const saved = fc
  .record({
    phone: fc.oneof(text, fc.constant('+491701234567'), fc.constant('491701234567')),
    firstName: text,
    lastName: text,
    date: fc.nat(2 ** 31 - 1),
  })
  .map((args) => new Api.SavedPhoneContact(args));

function encode(list: readonly Api.SavedPhoneContact[]): Buffer {
  const head = Buffer.from('15c4b51c00000000', 'hex');
  head.writeInt32LE(list.length, 4);
  return Buffer.concat([head, ...list.map((one) => one.getBytes())]);
}

const one = new Api.SavedPhoneContact({
  phone: '491701234567',
  firstName: 'Zoe',
  lastName: 'Miller',
  date: 1_700_000_000,
});

test('saved numbers are read as GramJS reads them, whatever follows in the message', () => {
  const before = randomBytes(12);
  fc.assert(
    fc.property(fc.array(saved), fc.uint8Array(), (list, after) => {
      const slow = decodeWithGramJs(new extensions.BinaryReader(encode(list)));
      const bytes = Buffer.concat([before, encode(list), after]);
      expect(slow).toHaveLength(list.length);
      expect(finish(decodeSaved(bytes, before.length))).toEqual(slow);
    }),
  );
});

test('throws when the bytes are not a vector of saved numbers', () => {
  const bytes = encode([one]);
  expect(() => finish(decodeSaved(bytes.subarray(4), 0))).toThrow('Vector');
  expect(() => finish(decodeSaved(bytes.subarray(0, -4), 0))).toThrow();
  bytes.writeInt32LE(0, 8);
  expect(() => finish(decodeSaved(bytes, 0))).toThrow('SavedContact');
});

test('the caller can do something else while a long list is read', () => {
  const bytes = encode(Array.from({ length: 6_400 }, () => one));
  expect([...decodeSaved(bytes, 0)]).toHaveLength(100);
});

test('the request is part of its export, and gives its answer once', async () => {
  const request = new GetSaved(-5n);
  expect(request.takeoutId.toString()).toBe('-5');
  expect(request.query).toBeInstanceOf(Api.contacts.GetSaved);
  expect(await request.readResult(new extensions.BinaryReader(encode([one])))).toBeUndefined();
  const savedAt = new Date(1_700_000_000_000);
  expect(request.takeAnswer()).toEqual([
    { phone: '+491701234567', firstName: 'Zoe', lastName: 'Miller', savedAt },
  ]);
  expect(request.takeAnswer()).toEqual([]);
});
