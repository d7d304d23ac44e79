import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { encryptIge } from '../../../../sandbox/mtproto/crypto/aes-ige.ts';
import { sha1 } from '../../../../sandbox/mtproto/crypto/hashes.ts';
import { Encoder } from '../../../../sandbox/mtproto/tl/encode.ts';
import { bufferField } from '../../../../sandbox/mtproto/tl/fields.ts';
import { loadLayers } from '../../../../sandbox/mtproto/tl/layers.ts';
import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';
import { TlWriter } from '../../../../sandbox/mtproto/tl/writer.ts';
import type { Wire } from '../../../../sandbox/mtproto/wire.ts';
import { eventually } from '../../../support/eventually.ts';
import { nearest } from './calls.ts';
import { exchangeKeys } from './client-exchange.ts';
import { connectRaw, type RawConnection } from './raw-connection.ts';
import { newRawSession, RawSession } from './raw-session.ts';
import { startTestWire } from './start-test-wire.ts';
import { updatesWith } from './users.ts';

const seconds = (): number => Math.floor(Date.now() / 1000);

test('a bound temporary key works for its permanent key, and gets its updates', async () => {
  await using wire = await startTestWire();
  const permanent = await newRawSession(wire);
  for (const key of wire.keys.values()) key.userId = 42n;
  const session = await newTemporarySession(wire, permanent, 3600);
  await using raw = await connectRaw(wire, session);
  expect(errorOf(await answerOf(raw, nearest))).toEqual([401, 'AUTH_KEY_PERM_EMPTY']);
  expect(await bind(raw, session, permanent)).toMatchObject({ _: 'boolTrue' });
  expect(await answerOf(raw, nearest)).toMatchObject({ this_dc: 2 });
  expect(wire.calls.at(-1)?.keyId).toBe(idOf(permanent));
  expect([...wire.keys.keys()]).toEqual([idOf(permanent)]);
  wire.push(42n, updatesWith({ _: 'updateContactsReset' }));
  await raw.waitFor((one) => one._ === 'updates');
  expect(wire.errors).toEqual([]);
});

test.each<[string, Partial<Binding>, string]>([
  ['another nonce inside', { inner: { nonce: 1n } }, 'ENCRYPTED_MESSAGE_INVALID'],
  [
    'another temporary key inside',
    { inner: { temp_auth_key_id: 1n } },
    'ENCRYPTED_MESSAGE_INVALID',
  ],
  [
    'another permanent key inside',
    { inner: { perm_auth_key_id: 1n } },
    'ENCRYPTED_MESSAGE_INVALID',
  ],
  ['another session inside', { inner: { temp_session_id: 1n } }, 'ENCRYPTED_MESSAGE_INVALID'],
  ['another time inside', { inner: { expires_at: 1 } }, 'ENCRYPTED_MESSAGE_INVALID'],
  ['the id of another message', { messageId: 4n }, 'ENCRYPTED_MESSAGE_INVALID'],
  ['a sequence number', { seq: 1 }, 'ENCRYPTED_MESSAGE_INVALID'],
  ['an encryption by another key', { encryptWith: randomBytes(256) }, 'ENCRYPTED_MESSAGE_INVALID'],
  ['a damaged message', { damage: true }, 'ENCRYPTED_MESSAGE_INVALID'],
  ['an unknown permanent key', { permanentId: 5n }, 'ENCRYPTED_MESSAGE_INVALID'],
  ['a time that has passed', { expiresAt: 1000 }, 'EXPIRES_AT_INVALID'],
])('a binding with %s is refused', async (_name, binding, text) => {
  await using wire = await startTestWire();
  const permanent = await newRawSession(wire);
  const session = await newTemporarySession(wire, permanent, 3600);
  await using raw = await connectRaw(wire, session);
  expect(errorOf(await bind(raw, session, permanent, binding))).toEqual([400, text]);
  expect(errorOf(await answerOf(raw, nearest))).toEqual([401, 'AUTH_KEY_PERM_EMPTY']);
});

test('a permanent key cannot be bound, and a bound one only to the same key again', async () => {
  await using wire = await startTestWire();
  const [permanent, other] = [await newRawSession(wire), await newRawSession(wire)];
  await using plain = await connectRaw(wire, permanent);
  expect(errorOf(await bind(plain, permanent, permanent))).toEqual([400, 'TEMP_AUTH_KEY_EMPTY']);
  const session = await newTemporarySession(wire, permanent, 3600);
  await using raw = await connectRaw(wire, session);
  for (const _ of [1, 2]) {
    expect(await bind(raw, session, permanent)).toMatchObject({ _: 'boolTrue' });
  }
  expect(errorOf(await bind(raw, session, other))).toEqual([400, 'TEMP_AUTH_KEY_ALREADY_BOUND']);
});

test('a temporary key does not exist any more after its time, or after its permanent key', async () => {
  let ahead = 0;
  await using wire = await startTestWire({}, () => new Date(Date.now() + ahead));
  const permanent = await newRawSession(wire);
  const [short, long] = [
    await newTemporarySession(wire, permanent, 60),
    await newTemporarySession(wire, permanent, 86_400),
  ];
  await using first = await connectRaw(wire, short);
  await using second = await connectRaw(wire, long);
  await bind(first, short, permanent, { expiresAt: seconds() + 60 });
  await bind(second, long, permanent);
  ahead = 61_000;
  first.send(short.message(nearest, short.newId(Date.now() + ahead)));
  await eventually('the first key is refused', () => first.transportErrors, [-404]);
  const call = second.send(long.message(nearest, long.newId(Date.now() + ahead)));
  expect((await second.answerTo(call)).object).toMatchObject({ result: { this_dc: 2 } });
  wire.forgetKey(idOf(permanent));
  second.send(long.message(nearest, long.newId(Date.now() + ahead)));
  await eventually('the second key is refused', () => second.transportErrors, [-404]);
});

test('all temporary keys but the named ones and the one in use can be dropped', async () => {
  await using wire = await startTestWire();
  const permanent = await newRawSession(wire);
  const [used, kept, dropped] = [
    await newTemporarySession(wire, permanent, 3600),
    await newTemporarySession(wire, permanent, 3600),
    await newTemporarySession(wire, permanent, 3600),
  ];
  await using first = await connectRaw(wire, used);
  await using second = await connectRaw(wire, kept);
  await using third = await connectRaw(wire, dropped);
  await bind(first, used, permanent);
  await bind(second, kept, permanent);
  await bind(third, dropped, permanent);
  const call = { _: 'auth.dropTempAuthKeys', except_auth_keys: [idOf(kept)] };
  expect(await answerOf(first, call)).toMatchObject({ _: 'boolTrue' });
  third.sendContent(nearest);
  await eventually('the third key is refused', () => third.transportErrors, [-404]);
  expect(await answerOf(first, nearest)).toMatchObject({ this_dc: 2 });
  expect(await answerOf(second, nearest)).toMatchObject({ this_dc: 2 });
});

interface Binding {
  readonly inner: Partial<TlObject>;
  readonly messageId: bigint;
  readonly seq: number;
  readonly encryptWith: Buffer;
  readonly damage: boolean;
  readonly permanentId: bigint;
  readonly expiresAt: number;
}

/** Makes a temporary key over a connection of its own. */
async function newTemporarySession(
  wire: Wire,
  permanent: RawSession,
  expiresIn: number,
): Promise<RawSession> {
  await using raw = await connectRaw(wire, permanent.sibling());
  const { publicKeyPem } = wire;
  // The server may ask for another key, as for one with a zero in front.
  for (;;) {
    const options = { publicKeyPem, expiresIn };
    const { answer, key } = await exchangeKeys((step) => raw.ask(step), options);
    if (answer._ === 'dh_gen_ok') return new RawSession(key);
    expect(answer._).toBe('dh_gen_retry');
  }
}

/** Sends auth.bindTempAuthKey as core.telegram.org/method/auth.bindTempAuthKey has it. */
async function bind(
  raw: RawConnection,
  session: RawSession,
  permanent: RawSession,
  lies: Partial<Binding> = {},
): Promise<TlObject> {
  const nonce = randomBytes(8).readBigInt64LE();
  const messageId = session.newId();
  const perm_auth_key_id = lies.permanentId ?? idOf(permanent);
  const expires_at = lies.expiresAt ?? seconds() + 3600;
  const inner = encode({
    _: 'bind_auth_key_inner',
    nonce,
    temp_auth_key_id: idOf(session),
    perm_auth_key_id,
    temp_session_id: session.id,
    expires_at,
    ...lies.inner,
  });
  const plain = new TlWriter();
  plain.raw(randomBytes(16));
  plain.long(lies.messageId ?? messageId);
  plain.int(lies.seq ?? 0);
  plain.int(inner.length);
  plain.raw(inner);
  const sealed = sealV1(lies.encryptWith ?? permanent.key, plain.take());
  if (lies.damage) sealed[40] = (sealed[40] ?? 0) ^ 1;
  const head = Buffer.alloc(8);
  head.writeBigInt64LE(perm_auth_key_id);
  const call = {
    _: 'auth.bindTempAuthKey',
    perm_auth_key_id,
    nonce,
    expires_at,
    encrypted_message: Buffer.concat([head, sealed]),
  };
  raw.send(session.message(call, messageId));
  return resultOf((await raw.answerTo(messageId)).object);
}

/** MTProto 1.0: msg_key and the encrypted message. */
function sealV1(authKey: Buffer, plain: Buffer): Buffer {
  const msgKey = sha1(plain).subarray(4);
  const a = sha1(msgKey, authKey.subarray(0, 32));
  const b = sha1(authKey.subarray(32, 48), msgKey, authKey.subarray(48, 64));
  const c = sha1(authKey.subarray(64, 96), msgKey);
  const d = sha1(msgKey, authKey.subarray(96, 128));
  const key = Buffer.concat([a.subarray(0, 8), b.subarray(8), c.subarray(4, 16)]);
  const iv = Buffer.concat([a.subarray(8), b.subarray(0, 8), c.subarray(16), d.subarray(0, 8)]);
  const padded = Buffer.concat([plain, randomBytes(-plain.length & 15)]);
  return Buffer.concat([msgKey, encryptIge(padded, key, iv)]);
}

async function answerOf(raw: RawConnection, call: TlObject): Promise<TlObject> {
  return resultOf((await raw.answerTo(raw.sendContent(call))).object);
}

function resultOf({ result }: TlObject): TlObject {
  return result as TlObject;
}

function errorOf(answer: TlObject): readonly unknown[] {
  return [answer.error_code, bufferField(answer, 'error_message').toString()];
}

function idOf({ key }: RawSession): bigint {
  return sha1(key).readBigInt64LE(12);
}

function encode(object: TlObject): Buffer {
  return new Encoder(loadLayers(), loadLayers().service).object(object);
}
