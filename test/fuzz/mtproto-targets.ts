import { strict as assert } from 'node:assert';
import { gzipSync } from 'node:zlib';
import bigInt from 'big-integer';
import { Api, extensions } from 'telegram';
import type { PacketCodec } from 'telegram/network/connection/Connection.js';
import { serializeBytes } from 'telegram/tl/generationHelpers.js';
import { decodeContacts } from '../../src/telegram/contact-list/decode-contacts.ts';
import { factorize } from '../../src/telegram/gramjs/factorize.ts';
import { useStrictDecoder } from '../../src/telegram/gramjs/object-decoder.ts';
import { openMessage } from '../../src/telegram/gramjs/open-message.ts';
import { createTransportClass } from '../../src/telegram/gramjs/transport.ts';
import { corpusOf } from './corpus-of.ts';
import type { FuzzTarget } from './run-target.ts';

useStrictDecoder();

const Transport = createTransportClass({
  dcs: undefined,
  closed: new AbortController().signal,
  onUnknownKey: () => undefined,
});

/** What reads the answers of a server, or of a network in between. */
export const mtprotoTargets: Readonly<Record<string, FuzzTarget>> = {
  'contact-list': {
    maxBytes: 8192,
    seeds: [contactList().getBytes(), ...corpusOf('contact-list')],
    run: (bytes) => decodeContacts(bytes, 0).then(() => undefined, refuseFaults),
  },
  objects: {
    maxBytes: 8192,
    seeds: [contactList().getBytes(), ...corpusOf('objects')],
    run: (bytes) => {
      try {
        new extensions.BinaryReader(bytes).tgReadObject();
      } catch (error) {
        refuseEndlessReads(error);
      }
    },
  },
  frames: {
    maxBytes: 8192,
    seeds: [frameOf(contactList().getBytes()), ...corpusOf('frames')],
    run: (bytes) => readFrames(bytes),
  },
  // Short inputs: eight kilobytes unpack to eight megabytes at most.
  messages: {
    maxBytes: 8192,
    seeds: messages(),
    run: (bytes) =>
      openMessage({ id: 1n, seq: 1, body: bytes }, (id) => (id === 0n ? 'an id' : undefined)).then(
        () => undefined,
        refuseEndlessReads,
      ),
  },
  // Products of a key exchange have at most 64 bits.
  products: {
    maxBytes: 8,
    seeds: [6n, 1_229_739_323n * 1_402_015_859n, 2_147_483_647n ** 2n, 2_097_143n ** 3n].map(
      (product) => Buffer.from(product.toString(16).padStart(16, '0'), 'hex'),
    ),
    run: (bytes) => {
      const product = BigInt(`0x0${bytes.toString('hex')}`);
      const [p, q] = factorize(product);
      if (p !== undefined && q !== undefined) assert.ok(1n < p && p < q && p * q === product);
    },
  },
};

/** A decoder refuses bytes by an error; these are faults of its own. */
function refuseFaults(error: unknown): void {
  if (error instanceof TypeError || !(error instanceof Error)) throw error;
  if (/call stack|array length|string length|allocation/i.test(error.message)) throw error;
}

/** Unread bytes of a broken object may be refused by any error, but not by reading without end. */
function refuseEndlessReads(error: unknown): void {
  if (error instanceof RangeError) refuseFaults(error);
}

/** A container with an answer, a packed answer and an object, and each on its own. */
function messages(): readonly Buffer[] {
  const int = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(value | 0);
    return bytes;
  };
  const long = Buffer.alloc(8, 1);
  const packed = (data: Buffer): Buffer =>
    Buffer.concat([int(0x3072cfa1), serializeBytes(gzipSync(data))]);
  const result = (data: Buffer): Buffer => Buffer.concat([int(0xf35c6d01), long, data]);
  const list = contactList().getBytes();
  const failure = new Api.RpcError({ errorCode: 400, errorMessage: 'PHONE_CODE_INVALID' });
  const bodies = [list, result(packed(list)), result(failure.getBytes()), packed(list)];
  const inner = bodies.map((body) => Buffer.concat([long, int(1), int(body.length), body]));
  return [...bodies, Buffer.concat([int(0x73f1f8dc), int(inner.length), ...inner])];
}

function contactList(): Api.contacts.Contacts {
  const id = bigInt(7);
  const status = new Api.UserStatusRecently({});
  const photo = new Api.UserProfilePhoto({ photoId: id, dcId: 2, strippedThumb: Buffer.from('x') });
  const names = { firstName: 'Zoe', lastName: 'Miller', username: 'zoe_m', phone: '447911123456' };
  return new Api.contacts.Contacts({
    contacts: [new Api.Contact({ userId: id, mutual: true })],
    savedCount: 1,
    users: [new Api.User({ id, accessHash: id, contact: true, ...names, status, photo })],
  });
}

function openCodec(): PacketCodec {
  const { PacketCodecClass } = new Transport({
    ip: '127.0.0.1',
    port: 80,
    dcId: 2,
    loggers: new extensions.Logger(),
    socket: extensions.PromisedNetSockets,
    testServers: false,
  });
  if (!PacketCodecClass) throw new Error('The transport has no codec');
  return new PacketCodecClass(undefined);
}

function frameOf(content: Buffer): Buffer {
  // The base class of the codec declares no result.
  const frame: unknown = openCodec().encodePacket(content);
  assert.ok(Buffer.isBuffer(frame));
  return frame;
}

/** Reads the frames of a stream until it ends. */
async function readFrames(stream: Buffer): Promise<void> {
  let left = stream;
  const read = (count: number): Promise<Buffer> => {
    if (count > left.length) return Promise.reject(new RangeError('The stream ended'));
    const part = left.subarray(0, Math.max(0, count));
    left = left.subarray(Math.max(0, count));
    return Promise.resolve(part);
  };
  const codec = openCodec();
  // The codec uses only these methods of its reader.
  const reader = { read, readExactly: read } as unknown as extensions.PromisedNetSockets;
  for (let before = left.length + 1; left.length < before;) {
    before = left.length;
    const isRead = await codec.readPacket(reader).then(() => true, refuseFaults);
    if (isRead !== true) return;
  }
}
