import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Api } from 'telegram';
import { serializeBytes } from 'telegram/tl/generationHelpers.js';
import { expect, test } from 'vitest';
import type { TelegramError } from '../../../src/contacts/telegram-error.ts';
import { toLong } from '../../../src/telegram/tl/long.ts';
import { findCall, hostileProxy, type Attack, type OpenMessage } from './hostile-proxy.ts';
import { pair, startHarness } from './telegram-harness.ts';

const int = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value | 0);
  return bytes;
};
type Long = ReturnType<typeof toLong>;
const long = (value: bigint): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(value);
  return bytes;
};
const packed = (data: Buffer): Buffer => Buffer.concat([int(0x3072cfa1), serializeBytes(data)]);

/** The next ids belong to the sandbox, whose clock stands still. */
const unusedIds = 1n << 24n;

/** Tells the client that its session was revoked, as the answer to the call. */
function forged(message: OpenMessage): OpenMessage {
  const error = new Api.RpcError({ errorCode: 401, errorMessage: 'SESSION_REVOKED' });
  const call = findCall(message.body) ?? Buffer.alloc(8);
  const body = Buffer.concat([int(0xf35c6d01), call, error.getBytes()]);
  return { ...message, id: message.id + unusedIds, body };
}

/** Tells the client that a call has to be sent again, with another salt. */
function refusedSalt(call: Long, salt: bigint): Buffer {
  const [badMsgId, newServerSalt] = [call, toLong(salt)];
  const notice = new Api.BadServerSalt({ badMsgId, badMsgSeqno: 1, errorCode: 48, newServerSalt });
  return notice.getBytes();
}

function container(count: number, ...messages: readonly Buffer[]): Buffer {
  return Buffer.concat([int(0x73f1f8dc), int(count), ...messages]);
}

function inner(id: bigint, length: number, body: Buffer): Buffer {
  return Buffer.concat([long(id), int(1), int(length), body]);
}

/** Reads the contact list while its answer is attacked. */
async function readUnder(attack: Attack): Promise<{
  readonly outcome: string;
  readonly connections: number;
  readonly refusedSalts: number;
}> {
  await using harness = await startHarness();
  const session = await pair(harness);
  const key = Buffer.from(session.slice(1), 'base64').subarray(-256);
  const [target] = harness.sandbox.wire.dcs.filter(({ id }) => id === 2);
  if (!target) throw new Error('The sandbox has no data center 2.');
  await using proxy = await hostileProxy(target, key);
  await using telegram = harness.connect({
    dcs: [{ id: 2, host: '127.0.0.1', port: proxy.port }],
  });
  const book = await telegram.openAddressBook(session);
  proxy.attack(attack);
  const outcome = await book.readContacts().then(
    ({ kind }) => kind,
    (error: TelegramError) => error.reason.kind,
  );
  // The next call shows that the client is usable, whatever it was told.
  expect(await book.readContacts()).toMatchObject({ kind: 'read' });
  return { outcome, connections: proxy.connections(), refusedSalts: proxy.refusedSalts() };
}

/** A forged message before the true one. */
const before =
  (forge: (message: OpenMessage) => OpenMessage): Attack =>
  (message, packet, seal) => [seal(forge(message)), packet];

const ignored: Readonly<Record<string, Attack>> = {
  'of another session': before((one) => ({ ...forged(one), session: one.session + 1n })),
  'with the id of a client': before((one) => ({ ...forged(one), id: one.id & ~3n })),
  'with an id of five minutes ago': before((one) => ({
    ...forged(one),
    id: one.id - (301n << 32n),
  })),
  'with the id of one that it accepted': (message, packet, seal) => {
    const ack = new Api.MsgsAck({ msgIds: [] }).getBytes();
    return [seal({ ...forged(message), body: ack }), seal(forged(message)), packet];
  },
  'with a new salt for a call that it never made': before((one) => ({
    ...forged(one),
    body: refusedSalt(toLong(one.id ^ 2n), 42n),
  })),
  'about the state of 100 million messages': before((one) => ({
    ...forged(one),
    body: new Api.MsgsStateReq({ msgIds: [toLong(100_000_000n)] }).getBytes(),
  })),
};

test.concurrent.each(Object.entries(ignored))('ignores a message %s', async (_, attack) => {
  expect(await readUnder(attack)).toEqual({ outcome: 'read', connections: 1, refusedSalts: 0 });
});

const refused: Readonly<Record<string, Attack>> = {
  'that was changed on the way': (_, packet) => {
    const changed = Buffer.from(packet);
    changed.writeUInt8(changed.readUInt8(60) ^ 1, 60);
    return [changed];
  },
  'with another key': (_, packet) => [Buffer.concat([randomBytes(8), packet.subarray(8)])],
  'of a part of a block': (_, packet) => [packet.subarray(0, -4)],
  'of no bytes': (_, packet) => [packet.subarray(0, 24)],
  'that says it is longer than its packet': before((one) => ({ ...forged(one), length: 1 << 30 })),
  'of a negative length': before((one) => ({ ...forged(one), length: -16 })),
  'without enough padding': before((one) => ({
    ...forged(one),
    length: forged(one).body.length + 12,
  })),
  'with 2 KB of padding': before((one) => {
    const { body } = forged(one);
    return { ...forged(one), padding: 2_048 + (-(body.length + 32) & 15) };
  }),
  'with a container of 2 billion messages': before((one) => ({
    ...forged(one),
    body: container(0x7fffffff, inner(one.id, -16, int(0))),
  })),
  'with a container that is read backwards': before((one) => ({
    ...forged(one),
    body: container(4_000, inner(one.id + 8n, -16, int(0))),
  })),
  'with packed data that is damaged': before((one) => ({
    ...forged(one),
    body: container(
      2,
      inner(one.id + 8n, 72, packed(randomBytes(64))),
      inner(one.id + 12n, 4, int(0x12345678)),
    ),
  })),
  'that unpacks to 100 MB': before((one) => ({
    ...forged(one),
    body: packed(gzipSync(Buffer.alloc(100_000_000))),
  })),
  'with a vector of 2 billion ids': before((one) => ({
    ...forged(one),
    body: Buffer.concat([int(0x62d6b459), int(0x1cb5c415), int(0x7fffffff), long(1n)]),
  })),
};

test.concurrent.each(Object.entries(refused))(
  'connects again after a message %s',
  async (_, attack) => {
    expect(await readUnder(attack)).toMatchObject({ outcome: 'read', connections: 2 });
  },
);

test.concurrent('a call fails when its answer unpacks to 100 MB', async () => {
  const bomb = packed(gzipSync(Buffer.alloc(100_000_000)));
  const { outcome } = await readUnder((message, _, seal) => {
    const call = findCall(message.body) ?? Buffer.alloc(8);
    return [seal({ ...message, body: Buffer.concat([int(0xf35c6d01), call, bomb]) })];
  });
  expect(outcome).toBe('telegram_broken');
});

test.concurrent('a type that is not known does not take the other messages with it', async () => {
  const attack: Attack = (message, _, seal) => {
    const id = message.id + unusedIds;
    const { body } = message;
    const all = [inner(id, 4, int(0x12345678)), inner(id + 4n, body.length, body)];
    return [seal({ ...message, id: id + 8n, body: container(2, ...all) })];
  };
  expect(await readUnder(attack)).toMatchObject({ outcome: 'read', connections: 1 });
});

const falseSalts: Readonly<Record<string, Attack>> = {
  'in a notice about a call that waits': before((one) => {
    const call = findCall(one.body)?.readBigInt64LE() ?? 0n;
    return { ...forged(one), body: refusedSalt(toLong(call), 42n) };
  }),
  'in a notice about a new session': before((one) => {
    const [firstMsgId, uniqueId, serverSalt] = [toLong(one.id), toLong(1n), toLong(42n)];
    const notice = new Api.NewSessionCreated({ firstMsgId, uniqueId, serverSalt });
    return { ...forged(one), body: notice.getBytes() };
  }),
};

test.concurrent.each(Object.entries(falseSalts))(
  'a false salt %s costs a round trip and nothing else',
  async (_, attack) => {
    expect(await readUnder(attack)).toEqual({ outcome: 'read', connections: 1, refusedSalts: 1 });
  },
);

test.concurrent('the salt of a message that comes does not matter', async () => {
  const attack: Attack = (message, _, seal) => [seal({ ...message, salt: 42n })];
  const expected = { outcome: 'read', connections: 1, refusedSalts: 0 };
  expect(await readUnder(attack)).toEqual(expected);
});
