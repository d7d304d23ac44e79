import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Api } from 'telegram';
import { AuthKey } from 'telegram/crypto/AuthKey.js';
import { MessageContainer, RPCResult } from 'telegram/tl/core/index.js';
import { serializeBytes } from 'telegram/tl/generationHelpers.js';
import { beforeEach, expect, test } from 'vitest';
import { sha1 } from '../../../../sandbox/mtproto/crypto/hashes.ts';
import {
  decryptMessage,
  encryptMessage,
} from '../../../../sandbox/mtproto/crypto/message-cipher.ts';
import { MessageState } from '../../../../src/telegram/gramjs/message-state.ts';
import { openMessage, UnreadableAnswer } from '../../../../src/telegram/gramjs/open-message.ts';
import { fromLong, toLong } from '../../../../src/telegram/tl/long.ts';

const key = randomBytes(256);
const keyId = sha1(key).subarray(12);
/** An id that a server makes, of any time. */
const firstId = (1_700_000_000n << 32n) | 1n;

let state: MessageState;
let session: bigint;

beforeEach(async () => {
  const authKey = new AuthKey();
  await authKey.setKey(key);
  state = new MessageState(authKey, { warn: () => {}, debug: () => {} }, true);
  session = BigInt.asIntN(64, fromLong(state['id']));
});

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

function long(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(BigInt.asIntN(64, value));
  return bytes;
}

const constructor = (id: number): Buffer => int(id | 0);
const pong = (): Buffer => new Api.Pong({ msgId: toLong(7n), pingId: toLong(8n) }).getBytes();

interface Sent {
  readonly id?: bigint;
  readonly of?: bigint;
  readonly body?: Buffer;
  readonly length?: number;
}

/** A message as the server sends it. */
function packetOf({ id = firstId, of = session, body = pong(), length = body.length }: Sent = {}) {
  const plain = Buffer.concat([long(1n), long(of), long(id), int(5), int(length), body]);
  return Buffer.concat([keyId, encryptMessage(key, plain)]);
}

test('MessageState encrypts for the server, with 12 to 27 bytes of padding', async () => {
  state.salt = toLong(-5n);
  for (let size = 0; size < 64; size += 4) {
    const data = randomBytes(size);
    const packet = await state.encryptMessageData(data);
    expect(packet.subarray(0, 8)).toEqual(keyId);
    const plain = decryptMessage(key, packet.subarray(8, 24), packet.subarray(24));
    expect(plain?.subarray(0, 16)).toEqual(Buffer.concat([long(-5n), long(session)]));
    expect(plain?.subarray(16, 16 + size)).toEqual(data);
    const padding = (plain?.length ?? 0) - 16 - size;
    expect(padding).toBeGreaterThanOrEqual(12);
    expect(padding).toBeLessThan(28);
  }
});

test('MessageState opens a message of its session once', async () => {
  const message = await state.decryptMessageData(packetOf());
  expect(fromLong(message.msgId)).toBe(firstId);
  expect(message['seqNo']).toBe(5);
  expect(message.obj).toBeInstanceOf(Api.Pong);
  await expect(state.decryptMessageData(packetOf())).rejects.toThrow('received before');
  await state.decryptMessageData(packetOf({ id: firstId + 4n }));
});

test('MessageState gives back the memory of a large packet, but no memory that packets share', async () => {
  const large = packetOf({ body: Buffer.concat([pong(), Buffer.alloc(2 * Buffer.poolSize)]) });
  const small = packetOf({ id: firstId + 4n });
  await state.decryptMessageData(large);
  await state.decryptMessageData(small);
  expect(large).toHaveLength(0);
  expect(small).not.toHaveLength(0);
});

test('MessageState knows no id of another session', async () => {
  await state.decryptMessageData(packetOf());
  state.reset();
  const next = BigInt.asIntN(64, fromLong(state['id']));
  await expect(state.decryptMessageData(packetOf())).rejects.toThrow('belongs to another session');
  await state.decryptMessageData(packetOf({ of: next }));
});

test.each([
  ['of 0 bytes', { body: Buffer.alloc(0) }],
  ['of a part of a word', { body: Buffer.alloc(6) }],
  ['that is longer than its packet', { length: 20_000 }],
  ['with a negative length', { length: -4 }],
  ['with too little padding', { body: Buffer.alloc(64), length: 128 }],
  ['with too much padding', { body: Buffer.alloc(2048), length: 8 }],
])('MessageState refuses a message %s', async (_, sent) => {
  const opening = state.decryptMessageData(packetOf(sent));
  await expect(opening).rejects.toThrow('A message has a wrong length');
});

test('MessageState refuses packets that are changed, cut or of another key', async () => {
  const packet = packetOf();
  const flip = (at: number): Buffer => {
    const changed = Buffer.from(packet);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    return changed;
  };
  const noMessage = 'is no message with the key of this session';
  await expect(state.decryptMessageData(flip(0))).rejects.toThrow(noMessage);
  await expect(state.decryptMessageData(packet.subarray(0, -1))).rejects.toThrow(noMessage);
  await expect(state.decryptMessageData(packet.subarray(0, 40))).rejects.toThrow(noMessage);
  for (const at of [8, 24, packet.length - 1]) {
    await expect(state.decryptMessageData(flip(at))).rejects.toThrow('does not fit its content');
  }
  await expect(state.decryptMessageData(packet.subarray(0, 7))).rejects.toThrow(/\b404|buffer/i);
});

const accept = (): undefined => undefined;
const packed = (data: Buffer): Buffer =>
  Buffer.concat([constructor(0x3072cfa1), serializeBytes(gzipSync(data))]);
const result = (body: Buffer): Buffer => Buffer.concat([constructor(0xf35c6d01), long(9n), body]);

function container(...bodies: readonly Buffer[]): Buffer {
  const messages = bodies.map((body, at) => [long(BigInt(at)), int(1), int(body.length), body]);
  return Buffer.concat([constructor(0x73f1f8dc), int(bodies.length), ...messages.flat()]);
}

async function open(body: Buffer, refuse: (id: bigint) => string | undefined = accept) {
  const { obj } = await openMessage({ id: 1n, seq: 2, body }, refuse);
  return obj as unknown;
}

async function openContainer(body: Buffer, refuse = accept as (id: bigint) => string | undefined) {
  const opened = await open(body, refuse);
  expect(opened).toBeInstanceOf(MessageContainer);
  const { messages } = opened as { readonly messages: readonly { readonly obj: unknown }[] };
  return messages.map(({ obj }) => obj);
}

test('openMessage opens packed objects, also in a container', async () => {
  expect(await open(packed(pong()))).toBeInstanceOf(Api.Pong);
  const [first, second] = await openContainer(packed(container(pong(), packed(pong()))));
  expect([first, second]).toEqual([expect.any(Api.Pong), expect.any(Api.Pong)]);
});

test('openMessage leaves out refused and unknown messages of a container', async () => {
  const inner = container(pong(), Buffer.from('01020304', 'hex'), pong());
  expect(await openContainer(inner)).toHaveLength(2);
  const refuse = (id: bigint): string | undefined => (id === 0n ? 'known' : undefined);
  expect(await openContainer(inner, refuse)).toHaveLength(1);
});

test('openMessage refuses containers with an impossible count', async () => {
  const counted = (count: number): Buffer => Buffer.concat([constructor(0x73f1f8dc), int(count)]);
  expect(await openContainer(counted(0))).toEqual([]);
  for (const count of [-1, 4_097]) {
    await expect(open(counted(count))).rejects.toThrow('A container has too many messages');
  }
  await expect(open(counted(4_096))).rejects.not.toThrow('A container has too many messages');
});

test('openMessage passes the answer of a call on as it is, and its error as an object', async () => {
  const answer = await open(result(packed(pong())));
  expect(answer).toBeInstanceOf(RPCResult);
  expect(answer).toMatchObject({ body: pong(), error: undefined });
  const error = new Api.RpcError({ errorCode: 400, errorMessage: 'PEER_ID_INVALID' });
  const failed = await open(result(error.getBytes()));
  expect(failed).toMatchObject({ error: { errorMessage: 'PEER_ID_INVALID' } });
});

test('openMessage fails the call whose answer cannot be unpacked, not the others', async () => {
  const damaged = Buffer.concat([constructor(0x3072cfa1), serializeBytes(randomBytes(20))]);
  const [bad, good] = await openContainer(container(result(damaged), pong()));
  expect(bad).toBeInstanceOf(UnreadableAnswer);
  expect(bad).toMatchObject({ reqMsgId: 9n, failure: { name: 'ProtocolError' } });
  expect(good).toBeInstanceOf(Api.Pong);
  await expect(open(damaged)).rejects.toThrow('Packed data is damaged or unpacks to too much');
});

test('openMessage unpacks 64 MB of a packet at most', async () => {
  const half = packed(Buffer.alloc(32 * 1024 * 1024));
  const [first, second, third] = await openContainer(
    container(result(half), result(half), result(packed(Buffer.alloc(8)))),
  );
  expect([first, second]).toEqual([expect.any(RPCResult), expect.any(RPCResult)]);
  expect(third).toBeInstanceOf(UnreadableAnswer);
});
