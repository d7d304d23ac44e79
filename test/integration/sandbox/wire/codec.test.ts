import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { BinaryReader } from 'telegram/extensions/BinaryReader.js';
import { describe, expect, test } from 'vitest';
import type { TlObject, TlValue } from '../../../../sandbox/mtproto/tl/value.ts';
import { Decoder } from '../../../../sandbox/mtproto/tl/decode.ts';
import { Encoder } from '../../../../sandbox/mtproto/tl/encode.ts';
import { type Layer, loadLayers } from '../../../../sandbox/mtproto/tl/layers.ts';
import { TlReader } from '../../../../sandbox/mtproto/tl/reader.ts';
import { TlWriter } from '../../../../sandbox/mtproto/tl/writer.ts';
import { ArbitraryTl } from './arbitrary-tl.ts';
import { user } from './users.ts';

const layers = loadLayers();
const runs = { numRuns: 1500 };
/** GramJS has no error, reads the next ones into plain values, and completes messages as it likes. */
const gramChanges = [
  'error',
  'boolTrue',
  'boolFalse',
  'true',
  'null',
  'message',
  'messageEmpty',
  'messageService',
];

function anything(layer: Layer, longs?: fc.Arbitrary<bigint>): fc.Arbitrary<TlObject> {
  const arbitrary = new ArbitraryTl(layer, longs);
  const definitions = [...layer.byName.values()].filter((one) => one.name !== 'invokeWithLayer');
  return fc.constantFrom(...definitions).chain((one) => arbitrary.object(one));
}

function constructors(layer: Layer, longs?: fc.Arbitrary<bigint>): fc.Arbitrary<TlObject> {
  return anything(layer, longs).filter(({ _ }) => layer.byName.get(_)?.isMethod === false);
}

function encode(object: TlObject, layer: Layer): Buffer {
  return new Encoder(layers, layer).object(object);
}

function decode(bytes: Buffer, layer: Layer): TlObject {
  const reader = new TlReader(bytes);
  const object = new Decoder(layers, layer).object(reader);
  expect(reader.left).toBe(0);
  return object;
}

test('the layers come from two packages and from the files of the folder', () => {
  expect(layers.numbers).toEqual([170, 198, 227, 229]);
  for (const number of layers.numbers) {
    expect(layers.get(number).byName.size).toBeGreaterThan(1700);
    expect(layers.get(number).byId.size).toBe(layers.get(number).byName.size);
  }
});

describe.each([170, 198, 227, 229])('layer %i', (number) => {
  const layer = layers.get(number);

  test('anything comes back as it was written', () => {
    fc.assert(
      fc.property(anything(layer), (object) => {
        expect(decode(encode(object, layer), layer)).toEqual(object);
      }),
      runs,
    );
  });

  test('bytes cut short are a TlError and nothing else', () => {
    fc.assert(
      fc.property(anything(layer), fc.double({ min: 0, max: 0.99 }), (object, part) => {
        const bytes = encode(object, layer);
        const short = bytes.subarray(0, Math.floor((bytes.length / 4) * part) * 4);
        expect(() => new Decoder(layers, layer).object(new TlReader(short))).toThrow(
          expect.objectContaining({ name: 'TlError' }),
        );
      }),
      { numRuns: 300 },
    );
  });
});

test('GramJS reads objects written for layer 198, and writes the same', () => {
  const layer = layers.get(198);
  fc.assert(
    fc.property(
      constructors(layer).filter((object) => !holdsAny(object, gramChanges)),
      (object) => {
        const bytes = encode(object, layer);
        const read: { getBytes(): Buffer } = new BinaryReader(bytes).tgReadObject();
        expect(read.getBytes()).toEqual(bytes);
      },
    ),
    runs,
  );
});

// mtcute takes many longs for JavaScript numbers, and negative ones among those for something else.
test('mtcute reads objects written for its layer, and writes the same', () => {
  const mtcute = mtcuteCodec();
  const layer = layers.get(227);
  fc.assert(
    fc.property(constructors(layer, fc.bigInt(0n, 2n ** 53n - 1n)), (object) => {
      const bytes = encode(object, layer);
      expect(Buffer.from(mtcute.write(mtcute.read(bytes)))).toEqual(bytes);
    }),
    runs,
  );
});

test('one answer is written for two layers: each takes the fields it has', () => {
  const value = { ...user(7n), send_paid_messages_stars: 5n, color: { _: 'peerColor', color: 3 } };
  const [older, newer] = [layers.get(198), layers.get(227)];
  const { send_paid_messages_stars: _, ...rest } = value;
  expect(decode(encode(value, older), older)).toMatchObject(rest);
  expect(decode(encode(value, older), older)).not.toHaveProperty('send_paid_messages_stars');
  expect(decode(encode(value, newer), newer)).toMatchObject(value);
  expect(encode(value, older).readInt32LE()).not.toBe(encode(value, newer).readInt32LE());
});

test.each<[string, TlObject]>([
  ['user.id: expected long, got undefined.', { _: 'user' }],
  ['user.id: expected long, got number 7.', { _: 'user', id: 7 }],
  ['user has no field firstname.', { _: 'user', id: 7n, firstname: 'Zoe' }],
  ['usr: layer 198 has no usr.', { _: 'usr' }],
  [
    'user.status: chatEmpty is not a UserStatus.',
    { ...user(7n), status: { _: 'chatEmpty', id: 1n } },
  ],
  ['contact.mutual: expected bool, got undefined.', { _: 'contact', user_id: 1n }],
  ['dcOption.port: expected int, got number 4294967296.', dcOption(2 ** 32)],
  ['contact.user_id: expected long, got bigint 9223372036854775808.', contact(2n ** 63n)],
])('%s', (message, object) => {
  expect(() => encode(object, layers.get(198))).toThrow(message);
});

function dcOption(port: number): TlObject {
  return { _: 'dcOption', id: 1, ip_address: '127.0.0.1', port };
}

function contact(user_id: bigint): TlObject {
  return { _: 'contact', user_id, mutual: false };
}

test('a value of another type than the method answers with is refused', () => {
  const layer = layers.get(198);
  const result = layer.byName.get('contacts.getContacts')?.result;
  if (!result) throw new Error('no contacts.getContacts');
  expect(() => new Encoder(layers, layer).value(result, user(1n), 'contacts.getContacts')).toThrow(
    'contacts.getContacts: user is not a contacts.Contacts.',
  );
});

test('contacts.getContactIDs answers with longs, whatever its schema says', () => {
  const layer = layers.get(198);
  const result = layer.byName.get('contacts.getContactIDs')?.result;
  if (!result) throw new Error('no contacts.getContactIDs');
  const bytes = new Encoder(layers, layer).value(result, [7_000_000_000n, 1n], 'ids');
  expect(bytes.length).toBe(8 + 2 * 8);
  expect(bytes.readBigInt64LE(8)).toBe(7_000_000_000n);
});

test('invokeWithLayer changes the layer for the query inside it', () => {
  const newer = layers.get(227);
  // One id in both layers, but the older one has no bots_guestchat.
  const call = { _: 'contacts.getTopPeers', bots_guestchat: true, offset: 0, limit: 9, hash: 0n };
  const wrapped = { _: 'invokeWithLayer', layer: 227, query: call };
  const read = new Decoder(layers, undefined).object(new TlReader(encode(wrapped, newer)));
  expect(read).toMatchObject(wrapped);
  expect(decode(encode(call, newer), layers.get(198))).not.toHaveProperty('bots_guestchat');
});

test('a made-up count of elements is refused before it takes memory', () => {
  const out = new TlWriter();
  out.int(layers.get(198).byName.get('users.getUsers')?.id ?? 0);
  out.int(0x1cb5c415);
  out.int(0x7fffffff);
  expect(() => decode(out.take(), layers.get(198))).toThrow('is longer than the data');
});

function holdsAny(value: TlValue | undefined, names: readonly string[]): boolean {
  if (typeof value !== 'object' || Buffer.isBuffer(value)) return false;
  if ('_' in value && names.includes(String(value._))) return true;
  return Object.values(value).some((one: TlValue | undefined) => holdsAny(one, names));
}

interface MtcuteCodec {
  readonly read: (bytes: Buffer) => { readonly _: string };
  readonly write: (object: { readonly _: string }) => Uint8Array;
}

/** mtcute keeps its codec to itself: it is read by path, where its types do not reach. */
function mtcuteCodec(): MtcuteCodec {
  const require = createRequire(import.meta.url);
  const core = createRequire(
    createRequire(require.resolve('@mtcute/node')).resolve('@mtcute/core'),
  );
  const binary = join(dirname(core.resolve('@mtcute/core')), 'tl', 'binary');
  const { TlBinaryReader, TlBinaryWriter } = core('@mtcute/tl-runtime');
  const { __tlReaderMap } = core(join(binary, 'reader.cjs'));
  const { __tlWriterMap } = core(join(binary, 'writer.cjs'));
  return {
    read: (bytes) => TlBinaryReader.deserializeObject(__tlReaderMap, bytes),
    write: (object) => TlBinaryWriter.serializeObject(__tlWriterMap, object),
  };
}
