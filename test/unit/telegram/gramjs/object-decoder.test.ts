import { Api, extensions } from 'telegram';
import { expect, test } from 'vitest';
import { useStrictDecoder } from '../../../../src/telegram/gramjs/object-decoder.ts';
import { toLong } from '../../../../src/telegram/tl/long.ts';

useStrictDecoder();

const decode = (bytes: Buffer): unknown => new extensions.BinaryReader(bytes).tgReadObject();
const rules = new Api.account.PrivacyRules({
  rules: [new Api.PrivacyValueAllowUsers({ users: [toLong(1n), toLong(2n)] })],
  chats: [],
  users: [],
}).getBytes();

test('an object of an unknown type leaves the decoder usable', () => {
  const unknown = Buffer.from(rules);
  unknown.writeUInt32LE(0x12345678, 12);
  expect(() => decode(unknown)).toThrow();
  expect(decode(rules)).toMatchObject({ rules: [{ className: 'PrivacyValueAllowUsers' }] });
  expect(decode(rules)).toHaveProperty('rules.0.users.length', 2);
});

test.each([-1, 0x7fffffff])('a vector of %d elements is refused', (length) => {
  const bytes = Buffer.from(rules);
  bytes.writeInt32LE(length, 8);
  expect(() => decode(bytes)).toThrow('A vector is longer than its message');
});

test('objects are decoded up to a depth of 64', () => {
  const nested = (depth: number): Buffer => {
    let text: Api.TypeRichText = new Api.TextEmpty();
    for (let at = 1; at < depth; at++) text = new Api.TextBold({ text });
    return text.getBytes();
  };
  expect(decode(nested(64))).toBeInstanceOf(Api.TextBold);
  expect(() => decode(nested(65))).toThrow('An object is nested too deep');
});

test('objects in objects are refused at some depth', () => {
  const bold = Buffer.alloc(4);
  bold.writeUInt32LE(Api.TextBold.CONSTRUCTOR_ID);
  expect(() => decode(Buffer.concat(Array.from({ length: 100_000 }, () => bold)))).toThrow(
    'An object is nested too deep',
  );
});

test('errors do not contain what was read', () => {
  expect(() => decode(rules.subarray(0, -2))).toThrow(/^(?!.*Buffer|.*got).*$/);
});
