import 'telegram';
import authenticator from 'telegram/network/Authenticator.js';
import type { MTProtoPlainSender } from 'telegram/network/MTProtoPlainSender.js';
import { expect, test } from 'vitest';
import { useCheckedKeyExchange } from '../../../../src/telegram/gramjs/authenticator.ts';
import { toLong } from '../../../../src/telegram/tl/long.ts';

/** Exchanges a key with a server that sends `packet`; returns what was sent and the error. */
async function exchangeWith(packet: Buffer) {
  const sent: Buffer[] = [];
  const sender = {
    _state: { _getNewMsgId: () => toLong(77n) },
    _connection: {
      send: async (bytes: Buffer) => void sent.push(bytes),
      recv: async () => Promise.resolve(packet),
    },
  } as unknown as MTProtoPlainSender;
  useCheckedKeyExchange();
  const error: unknown = await authenticator.doAuthentication(sender, undefined).then(
    () => undefined,
    (failure: unknown) => failure,
  );
  return { sent, error };
}

/** An unencrypted message. */
function packetOf({ keyId = 0n, id = 5n, length = 4, body = Buffer.alloc(4) } = {}): Buffer {
  const header = Buffer.alloc(20);
  header.writeBigInt64LE(keyId);
  header.writeBigInt64LE(id, 8);
  header.writeInt32LE(length, 16);
  return Buffer.concat([header, body]);
}

test('a key exchange sends unencrypted messages', async () => {
  const { sent } = await exchangeWith(packetOf());
  const [request = Buffer.alloc(0)] = sent;
  expect(request.length).toBe(40);
  expect(request.readBigInt64LE()).toBe(0n);
  expect(request.readBigInt64LE(8)).toBe(77n);
  expect(request.readInt32LE(16)).toBe(20);
  expect(request.readUInt32LE(20)).toBe(0xbe7e8ef1);
});

test.each([
  ['the id of a key', packetOf({ keyId: 1n })],
  ['the id of a message of a client', packetOf({ id: 4n })],
  ['more than an answer has', packetOf({ length: 4_097, body: Buffer.alloc(4_097) })],
])('a key exchange refuses a message with %s', async (_, packet) => {
  const { error } = await exchangeWith(packet);
  expect(error).toMatchObject({
    name: 'KeyExchangeError',
    message: 'An answer of the key exchange is no unencrypted message',
  });
});

test('a key exchange takes answers of 4096 bytes', async () => {
  const { error } = await exchangeWith(packetOf({ length: 4_096, body: Buffer.alloc(4_096) }));
  expect(error).toMatchObject({ message: 'The answer to req_pq_multi has another type' });
});

test('an answer that ends early is the fault of the server', async () => {
  for (const packet of [Buffer.alloc(8), packetOf({ length: 40 })]) {
    const { error } = await exchangeWith(packet);
    expect(error).toMatchObject({ name: 'KeyExchangeError' });
    expect(String(error)).toContain('is malformed');
  }
});

test('a transport error is none of the key exchange', async () => {
  const code = Buffer.alloc(4);
  code.writeInt32LE(-429);
  const { error } = await exchangeWith(code);
  expect(error).toMatchObject({ name: 'Error', message: 'Transport error -429' });
});
