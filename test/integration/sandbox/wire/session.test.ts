import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Encoder } from '../../../../sandbox/mtproto/tl/encode.ts';
import { loadLayers } from '../../../../sandbox/mtproto/tl/layers.ts';
import { TlWriter } from '../../../../sandbox/mtproto/tl/writer.ts';
import { countingWire, isTrue, nearest, reset } from './calls.ts';
import { connectRaw } from './raw-connection.ts';
import { newRawSession, RawSession, type RawMessage } from './raw-session.ts';
import { startTestWire } from './start-test-wire.ts';
import { book, updatesWith } from './users.ts';
import { eventually } from '../../../support/eventually.ts';

test('a wrong salt is refused with the right one, and the call is not run', async () => {
  const { wire, counted } = await countingWire();
  await using _ = wire;
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const { salt } = session;
  session.salt = salt + 1n;
  const refused = raw.sendContent(reset);
  const { object } = await raw.waitFor(
    (one) => one._ === 'bad_server_salt' && one.bad_msg_id === refused,
  );
  expect(object).toMatchObject({ error_code: 48, new_server_salt: salt });
  expect(counted.runs).toBe(0);
  session.salt = salt;
  expect((await raw.answerTo(raw.sendContent(reset))).object).toMatchObject(isTrue);
});

test('a key that is used from two addresses at once is refused from then on, and one that moved is not', async () => {
  await using wire = await startTestWire();
  const elsewhere = { ...wire, dcs: await wire.openAddress() };
  const duplicated = { result: { _: 'rpc_error', error_code: 406 } };
  const session = await newRawSession(wire);
  {
    await using raw = await connectRaw(wire, session);
    await raw.answerTo(raw.sendContent(nearest));
    await using again = await connectRaw(wire, session);
    expect((await again.answerTo(again.sendContent(nearest))).object).not.toMatchObject(duplicated);
  }
  await using moved = await connectRaw(elsewhere, session.sibling());
  expect((await moved.answerTo(moved.sendContent(nearest))).object).not.toMatchObject(duplicated);
  expect([...wire.duplicatedKeys]).toEqual([]);

  await using copied = await connectRaw(wire, session.sibling());
  await copied.answerTo(copied.sendContent(nearest));
  // A connection that was just closed looks open for a moment, so the key is refused a little later.
  await eventually('the key is refused', () => wire.duplicatedKeys.size, 1);
  for (const raw of [copied, moved])
    expect((await raw.answerTo(raw.sendContent(nearest))).object).toMatchObject(duplicated);
});

test('a new session is announced once, with its first message', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const first = session.message(nearest);
  const second = session.message(nearest);
  raw.send(session.container([second, first]));
  await raw.answerTo(first.id);
  await raw.answerTo(second.id);
  const announced = raw.received.filter(({ object }) => object._ === 'new_session_created');
  expect(announced).toMatchObject([
    { object: { first_msg_id: first.id, server_salt: session.salt } },
  ]);
});

test.each([
  ['400 s old', 16, (now: number) => now - 400_000, 0n],
  ['60 s ahead', 17, (now: number) => now + 60_000, 0n],
  ['not divisible by four', 18, (now: number) => now, 1n],
])('a message id %s is refused with code %i', async (_name, error_code, at, more) => {
  const { wire, counted } = await countingWire();
  await using _ = wire;
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const id = (((BigInt(at(Date.now())) << 32n) / 1000n) & ~3n) + more;
  raw.send(session.message(reset, id));
  const { object } = await raw.waitFor((one) => one._ === 'bad_msg_notification');
  expect(object).toMatchObject({ bad_msg_id: id, error_code });
  expect(counted.runs).toBe(0);
});

test.each<[string, (session: RawSession) => RawMessage]>([
  ['in a container', (session) => session.container([session.message(nearest)])],
  ['of the future', (session) => session.message(nearest, session.newId() + (1n << 32n))],
  ['with an id of the server', (session) => session.message(nearest, session.newId() - 3n)],
])('a message %s makes its container a bad one', async (_name, inner) => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const outer = session.container([inner(session)]);
  raw.send(outer);
  const { object } = await raw.waitFor((one) => one._ === 'bad_msg_notification');
  expect(object).toMatchObject({ bad_msg_id: outer.id, error_code: 64 });
});

test('250 messages in one container are all answered', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const pings = Array.from({ length: 250 }, (_, i) => ({ _: 'ping', ping_id: BigInt(i + 1) }));
  raw.send(session.container(pings.map((ping) => session.message(ping))));
  await raw.settle();
  const pongs = raw.received.filter(({ object }) => object._ === 'pong').slice(0, -1);
  expect(pongs.map(({ object }) => object.ping_id)).toEqual(pings.map((ping) => ping.ping_id));
});

test('a long answer travels packed', async () => {
  await using wire = await startTestWire({ 'contacts.getContacts': () => book(1000) });
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const before = raw.bytesRead;
  const { object } = await raw.answerTo(raw.sendContent({ _: 'contacts.getContacts', hash: 0n }));
  expect(object).toMatchObject({ result: { saved_count: 1000 } });
  expect(raw.bytesRead - before).toBeLessThan((wire.calls.at(-1)?.answerBytes ?? 0) / 3);
});

test.each([
  ['gzip', gzipSync],
  ['zlib', deflateSync],
])('a call packed with %s is read', async (_name, pack) => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const layers = loadLayers();
  const out = new TlWriter();
  out.int(0x3072cfa1);
  out.bytes(pack(new Encoder(layers, layers.get(198)).object(nearest)));
  const { object } = await raw.answerTo(raw.sendContent(out.take()));
  expect(object).toMatchObject({ result: { _: 'nearestDc', this_dc: 2 } });
});

test('a message that comes twice is run once and answered twice', async () => {
  const { wire, counted } = await countingWire();
  await using _ = wire;
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const message = session.message(reset);
  raw.send(message);
  const { id } = await raw.answerTo(message.id);
  raw.send(message);
  await raw.settle();
  const answers = raw.received.filter(({ object }) => object.req_msg_id === message.id);
  expect(answers.map((one) => one.id)).toEqual([id, id]);
  expect(counted.runs).toBe(1);
});

test('invokeAfterMsg waits for the other call', async () => {
  const { wire } = await countingWire();
  await using _ = wire;
  const until = Promise.withResolvers<void>();
  wire.faults.add('contacts.resetSaved', { kind: 'delay', until: until.promise });
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const first = raw.sendContent(reset);
  const second = raw.sendContent({ _: 'invokeAfterMsg', msg_id: first, query: nearest });
  await raw.settle();
  expect(raw.received.map(({ object }) => object.req_msg_id)).not.toContain(second);
  until.resolve();
  await raw.answerTo(second);
  const methods = wire.calls.slice(-2).map((one) => one.method);
  expect(methods).toEqual(['contacts.resetSaved', 'help.getNearestDc']);
});

test('a session that wants no updates gets none', async () => {
  await using wire = await startTestWire();
  const deaf = await newRawSession(wire);
  await using raw = await connectRaw(wire, deaf);
  await raw.answerTo(raw.sendContent({ _: 'invokeWithoutUpdates', query: nearest }));
  for (const key of wire.keys.values()) key.userId = 42n;
  wire.push(42n, updatesWith({ _: 'updateContactsReset' }));
  await raw.settle();
  expect(raw.received.map(({ object }) => object._)).not.toContain('updates');
});

test('a key that has not said its layer yet must say it first', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  for (const key of wire.keys.values()) key.layer = 0;
  const error_message = Buffer.from('CONNECTION_NOT_INITED');
  const refused = { result: { _: 'rpc_error', error_code: 400, error_message } };
  expect((await raw.answerTo(raw.sendContent(nearest))).object).toMatchObject(refused);
  expect(wire.errors).toEqual([]);
});

test('a key that was made without an exchange works in its data center', async () => {
  await using wire = await startTestWire();
  const { bytes, state } = wire.addKey(2);
  expect(wire.keys.get(state.keyId)).toBe(state);
  state.layer = 198;
  const session = new RawSession(bytes);
  await using raw = await connectRaw(wire, session);
  const { object } = await raw.answerTo(raw.sendContent(nearest));
  expect(object).toMatchObject({ result: { _: 'nearestDc', this_dc: 2 } });
});

test('a key the servers do not know gets transport error -404', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  for (const keyId of wire.keys.keys()) wire.forgetKey(keyId);
  raw.sendContent(nearest);
  await eventually(
    'the connection has received transport error -404',
    () => raw.transportErrors,
    [-404],
  );
  expect(wire.keys.size).toBe(0);
});

test('a message with a wrong msg_key cuts the connection', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const packet = session.seal(session.message(nearest));
  packet[40] = (packet[40] ?? 0) ^ 1;
  raw.sendBytes(packet);
  await eventually('the connection is closed', () => raw.isClosed, true);
  expect(wire.errors.map(({ error }) => error.message)).toEqual([
    'The msg_key of a message does not match its data.',
  ]);
});
