import { createCipheriv, randomBytes } from 'node:crypto';
import {
  type IPacketCodec,
  IntermediatePacketCodec,
  Long,
  ObfuscatedPacketCodec,
  PaddedIntermediatePacketCodec,
} from '@mtcute/node';
import fc from 'fast-check';
import { Api } from 'telegram';
import { describe, expect, test } from 'vitest';
import { abridgedFraming } from '../../../../sandbox/mtproto/transport/abridged.ts';
import { detectFraming } from '../../../../sandbox/mtproto/transport/detect-framing.ts';
import type { Framing } from '../../../../sandbox/mtproto/transport/framing.ts';
import { fullFraming } from '../../../../sandbox/mtproto/transport/full.ts';
import { intermediateFraming } from '../../../../sandbox/mtproto/transport/intermediate.ts';
import { connectGram } from '../clients/gram-client.ts';
import { connectMtcute } from '../clients/mtcute-client.ts';
import { startTestWire } from './start-test-wire.ts';
import { book } from './users.ts';

const methods = { 'contacts.getContacts': () => book(2000) };

test.each(['full', 'obfuscated', 'abridged'] as const)(
  'GramJS sends and receives over the %s transport',
  async (transport) => {
    await using wire = await startTestWire(methods);
    await using gram = await connectGram(wire, { transport });
    expect(await gram.invoke(new Api.help.GetNearestDc())).toMatchObject({ thisDc: 2 });
    expect(wire.errors).toEqual([]);
  },
);

test.each<[string, () => IPacketCodec]>([
  ['intermediate', () => new IntermediatePacketCodec()],
  ['padded intermediate', () => new PaddedIntermediatePacketCodec()],
  ['obfuscated', () => new ObfuscatedPacketCodec(new IntermediatePacketCodec())],
  ['obfuscated padded', () => new ObfuscatedPacketCodec(new PaddedIntermediatePacketCodec())],
])('mtcute gets a large answer over the %s transport', async (_name, codec) => {
  await using wire = await startTestWire(methods);
  await using client = await connectMtcute(wire, codec);
  const answer = await client.call({ _: 'contacts.getContacts', hash: Long.ZERO });
  expect(answer).toMatchObject({ _: 'contacts.contacts', savedCount: 2000 });
  expect(wire.errors).toEqual([]);
});

interface Transport {
  readonly name: string;
  /** The bytes that a client sends before its first packet. */
  readonly tag: Buffer;
  readonly client: () => Framing;
  /** Bytes the transport may add behind a packet. */
  readonly padding: number;
}

const transports: readonly Transport[] = [
  { name: 'full', tag: Buffer.alloc(0), client: fullFraming, padding: 0 },
  { name: 'abridged', tag: Buffer.alloc(1, 0xef), client: abridgedFraming, padding: 0 },
  {
    name: 'intermediate',
    tag: Buffer.alloc(4, 0xee),
    client: () => intermediateFraming(false),
    padding: 0,
  },
  {
    name: 'padded intermediate',
    tag: Buffer.alloc(4, 0xdd),
    client: () => intermediateFraming(true),
    padding: 15,
  },
];

/** Packets as MTProto has them: whole words, longer than a transport error. */
const packet = fc
  .integer({ min: 2, max: 400 })
  .chain((words) => fc.uint8Array({ minLength: 4 * words, maxLength: 4 * words }))
  .map((bytes) => Buffer.from(bytes));

describe.each(transports)('$name', ({ tag, client, padding }) => {
  test('is detected from its first bytes, and reads packets however the stream is split', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(packet, { minLength: 1, maxLength: 5 }), cuts, (packets, sizes) => {
        const sender = client();
        const stream = Buffer.concat([tag, ...packets.map((one) => sender.write(one))]);
        const received = receive(stream, sizes);
        expect(received.map((one, i) => one.subarray(0, packets[i]?.length))).toEqual(packets);
        received.forEach((one, i) => {
          expect(one.length - (packets[i]?.length ?? 0)).toBeLessThanOrEqual(padding);
        });
      }),
    );
  });
});

test.each(transports.slice(1))('obfuscation hides $name in both directions', ({ tag, client }) => {
  fc.assert(
    fc.property(packet, packet, (question, answer) => {
      const header = obfuscatedHeader(tag);
      const toServer = counter(header.plain.subarray(8, 56));
      const fromServer = counter(Buffer.from(header.plain.subarray(8, 56)).reverse());
      toServer(header.plain);
      const detected = detectFraming(header.sent);
      if (!detected) throw new Error('The transport is not detected from the whole header.');
      expect(detected.skip).toBe(64);
      const [received] = detected.framing.read(toServer(client().write(question)));
      expect(received?.subarray(0, question.length)).toEqual(question);
      const [back] = client().read(fromServer(detected.framing.write(answer)));
      expect(back?.subarray(0, answer.length)).toEqual(answer);
    }),
  );
});

test('padded packets have at most three more bytes, as of the real servers', () => {
  const framing = intermediateFraming(true);
  const lengths = Array.from({ length: 200 }, () => framing.write(Buffer.alloc(8)).readUInt32LE(0));
  expect([...new Set(lengths)].toSorted((a, b) => a - b)).toEqual([8, 9, 10, 11]);
});

test('full packets are numbered from zero', () => {
  const framing = fullFraming();
  const numbers = [1, 2, 3].map(() => framing.write(Buffer.alloc(8)).readInt32LE(4));
  expect(numbers).toEqual([0, 1, 2]);
});

test('a damaged full packet, a wrong length and a nameless stream are refused', () => {
  const damaged = fullFraming().write(randomBytes(40));
  damaged[20] = (damaged[20] ?? 0) ^ 1;
  expect(() => fullFraming().read(damaged)).toThrow('checksum');
  const endless = Buffer.alloc(8, 0x7f);
  expect(() => intermediateFraming(false).read(endless)).toThrow('A packet cannot have');
  expect(() => detectFraming(Buffer.alloc(64, 7))).toThrow('match no MTProto transport');
});

/** Feeds a stream to the server's side in pieces of the given sizes, over and over. */
function receive(stream: Buffer, sizes: readonly number[]): readonly Buffer[] {
  const received: Buffer[] = [];
  let start = Buffer.alloc(0);
  let framing: Framing | undefined;
  for (let at = 0, i = 0; at < stream.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    const chunk = stream.subarray(at, at + size);
    at += size;
    if (framing) received.push(...framing.read(chunk));
    else {
      start = Buffer.concat([start, chunk]);
      const detected = detectFraming(start);
      framing = detected?.framing;
      if (detected) received.push(...detected.framing.read(start.subarray(detected.skip)));
    }
  }
  return received;
}

/** 64 bytes a client may begin with: the tag and what follows are encrypted by what is before. */
function obfuscatedHeader(tag: Buffer): { readonly plain: Buffer; readonly sent: Buffer } {
  const plain = randomBytes(64);
  plain[0] = 7;
  plain[4] = 7;
  Buffer.alloc(4, tag[0]).copy(plain, 56);
  const encrypted = counter(plain.subarray(8, 56))(plain);
  return { plain, sent: Buffer.concat([plain.subarray(0, 56), encrypted.subarray(56)]) };
}

function counter(keyAndIv: Buffer): (bytes: Buffer) => Buffer {
  const cipher = createCipheriv('aes-256-ctr', keyAndIv.subarray(0, 32), keyAndIv.subarray(32));
  return (bytes) => cipher.update(bytes);
}
