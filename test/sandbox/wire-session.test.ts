import { deflateSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { TlObject } from '../../sandbox/mtproto/rpc.ts';
import { Encoder } from '../../sandbox/mtproto/tl/encode.ts';
import { loadLayers } from '../../sandbox/mtproto/tl/layers.ts';
import { TlWriter } from '../../sandbox/mtproto/tl/writer.ts';
import { connectRaw } from './wire/raw-connection.ts';
import { newRawSession, type RawMessage, type RawSession } from './wire/raw-session.ts';
import { startTestWire } from './wire/start-test-wire.ts';
import { book, updatesWith } from './wire/users.ts';

const reset = { _: 'contacts.resetSaved' };
const nearest = { _: 'help.getNearestDc' };
const isTrue = { _: 'rpc_result', result: { _: 'boolTrue' } };

/** A wire whose contacts.resetSaved counts how often it is run. */
async function countingWire() {
  const counted = { runs: 0 };
  const wire = await startTestWire({ 'contacts.resetSaved': () => (counted.runs += 1) > 0 });
  return { wire, counted };
}

test('a wrong salt is refused with the right one, and the call is not run', async () => {
  const { wire, counted } = await countingWire();
  await using _ = wire;
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const { salt } = session;
  session.salt = salt + 1n;
  const refused = raw.say(reset);
  const { object } = await raw.hear(
    (one) => one._ === 'bad_server_salt' && one.bad_msg_id === refused,
  );
  expect(object).toMatchObject({ error_code: 48, new_server_salt: salt });
  expect(counted.runs).toBe(0);
  session.salt = salt;
  expect((await raw.answerTo(raw.say(reset))).object).toMatchObject(isTrue);
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
  const announced = raw.heard.filter(({ object }) => object._ === 'new_session_created');
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
  const { object } = await raw.hear((one) => one._ === 'bad_msg_notification');
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
  const { object } = await raw.hear((one) => one._ === 'bad_msg_notification');
  expect(object).toMatchObject({ bad_msg_id: outer.id, error_code: 64 });
});

test('250 messages in one container are all answered', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const pings = Array.from({ length: 250 }, (_, i) => ({ _: 'ping', ping_id: BigInt(i + 1) }));
  raw.send(session.container(pings.map((ping) => session.message(ping))));
  await raw.settle();
  const pongs = raw.heard.filter(({ object }) => object._ === 'pong').slice(0, -1);
  expect(pongs.map(({ object }) => object.ping_id)).toEqual(pings.map((ping) => ping.ping_id));
});

test('a long answer travels packed', async () => {
  await using wire = await startTestWire({ 'contacts.getContacts': () => book(1000) });
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const before = raw.bytesRead;
  const { object } = await raw.answerTo(raw.say({ _: 'contacts.getContacts', hash: 0n }));
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
  const { object } = await raw.answerTo(raw.say(out.take()));
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
  const answers = raw.heard.filter(({ object }) => object.req_msg_id === message.id);
  expect(answers.map((one) => one.id)).toEqual([id, id]);
  expect(counted.runs).toBe(1);
});

test('what was not acknowledged is said again after a reconnect, the rest is not', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  const first = await connectRaw(wire, session);
  const acknowledged = await first.answerTo(first.say(nearest));
  const created = await first.hear((one) => one._ === 'new_session_created');
  first.say({ _: 'msgs_ack', msg_ids: [acknowledged.id, created.id] });
  const lost = await first.answerTo(first.say(nearest));
  for (const key of wire.keys.values()) key.userId = 42n;
  wire.push(42n, updatesWith({ _: 'updateContactsReset' }));
  const update = await first.hear((one) => one._ === 'updates');
  await first[Symbol.asyncDispose]();

  await using second = await connectRaw(wire, session);
  await second.settle();
  const passing = ['pong', 'msgs_ack'];
  const again = second.heard.filter(({ object }) => !passing.includes(object._));
  expect(again).toEqual([lost, update]);
});

test('an update is not kept for a session that is away: it has to ask what it missed', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  const first = await connectRaw(wire, session);
  await first.answerTo(first.say(nearest));
  for (const key of wire.keys.values()) key.userId = 42n;
  wire.faults.add('help.getNearestDc', { kind: 'drop', when: 'before' });
  first.say(nearest);
  await vi.waitFor(() => expect(first.isClosed).toBe(true));
  wire.push(42n, updatesWith({ _: 'updateContactsReset' }));
  await using second = await connectRaw(wire, session);
  await second.settle();
  expect(second.heard.map(({ object }) => object._)).not.toContain('updates');
});

test('a second connection does not repeat what the first one still carries', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using first = await connectRaw(wire, session);
  await first.answerTo(first.say(nearest));
  await using second = await connectRaw(wire, session);
  const { object } = await second.answerTo(second.say(nearest));
  expect(object).toMatchObject({ result: { this_dc: 2 } });
  expect(second.heard).toHaveLength(1);
});

test('an answer made while the client was away waits for it', async () => {
  const until = Promise.withResolvers<void>();
  const { wire, counted } = await countingWire();
  await using _ = wire;
  wire.faults.add('contacts.resetSaved', { kind: 'delay', until: until.promise });
  const session = await newRawSession(wire);
  const first = await connectRaw(wire, session);
  const call = first.say(reset);
  await first.settle();
  await first[Symbol.asyncDispose]();
  until.resolve();
  await vi.waitFor(() => expect(counted.runs).toBe(1));
  await using second = await connectRaw(wire, session);
  second.say({ _: 'ping', ping_id: 1n });
  expect((await second.answerTo(call)).object).toMatchObject(isTrue);
});

test('a call cut off before it was processed is not taken for received', async () => {
  const { wire, counted } = await countingWire();
  await using _ = wire;
  wire.faults.add('contacts.resetSaved', { kind: 'drop', when: 'before' });
  const session = await newRawSession(wire);
  const first = await connectRaw(wire, session);
  const message = session.message(reset);
  first.send(message);
  await vi.waitFor(() => expect(first.isClosed).toBe(true));
  await using second = await connectRaw(wire, session);
  await second.settle();
  const acks = second.heard.filter(({ object }) => object._ === 'msgs_ack');
  expect(acks.flatMap(({ object }) => object.msg_ids)).not.toContain(message.id);
  second.send(message);
  expect((await second.answerTo(message.id)).object).toMatchObject(isTrue);
  expect(counted.runs).toBe(1);
});

test('msgs_state_info tells the truth about each message', async () => {
  const { wire } = await countingWire();
  await using _ = wire;
  wire.faults.add('contacts.resetSaved', { kind: 'silence' });
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const never = session.newId();
  const silent = raw.say(reset);
  const answered = raw.say(nearest);
  await raw.answerTo(answered);
  const ack = raw.say({ _: 'msgs_ack', msg_ids: [] });
  const tooHigh = session.newId() + (100n << 32n);
  const msg_ids = [never, silent, answered, ack, tooHigh];
  const asked = raw.say({ _: 'msgs_state_req', msg_ids });
  const { object } = await raw.hear((one) => one._ === 'msgs_state_info');
  const info = [2, 4 | 32, 4 | 32 | 64, 4 | 16, 3];
  expect(object).toMatchObject({ req_msg_id: asked, info: Buffer.from(info) });
});

test('calls without a quick answer are acknowledged, answered ones by their answer', async () => {
  const { wire } = await countingWire();
  await using _ = wire;
  wire.faults.add('contacts.resetSaved', { kind: 'silence' });
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const silent = raw.say(reset);
  const answered = raw.say(nearest);
  await raw.answerTo(answered);
  await raw.settle();
  await raw.settle();
  const acks = raw.heard.filter(({ object }) => object._ === 'msgs_ack');
  const ids = acks.flatMap(({ object }) => object.msg_ids);
  expect(ids.filter((id) => id === silent)).toHaveLength(1);
  expect(ids).not.toContain(answered);
});

test('msg_resend_req repeats what is kept and says what is not', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const answer = await raw.answerTo(raw.say(nearest));
  raw.say({ _: 'msg_resend_req', msg_ids: [answer.id] });
  await raw.settle();
  expect(raw.heard.filter((one) => one.id === answer.id)).toEqual([answer, answer]);
  raw.say({ _: 'msgs_ack', msg_ids: [answer.id] });
  const asked = raw.say({ _: 'msg_resend_req', msg_ids: [answer.id] });
  const { object } = await raw.hear((one) => one._ === 'msgs_state_info');
  expect(object).toMatchObject({ req_msg_id: asked });
});

test('an answer can be given up: made, in the making, or never heard of', async () => {
  const { wire } = await countingWire();
  await using _ = wire;
  const until = Promise.withResolvers<void>();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const drop = async (req_msg_id: bigint): Promise<unknown> => {
    const { object } = await raw.answerTo(raw.say({ _: 'rpc_drop_answer', req_msg_id }));
    return object.result;
  };
  const made = await raw.answerTo(raw.say(nearest));
  const { req_msg_id } = made.object;
  expect(await drop(typeof req_msg_id === 'bigint' ? req_msg_id : 0n)).toMatchObject({
    _: 'rpc_answer_dropped',
    msg_id: made.id,
    seq_no: made.seq,
  });
  raw.say({ _: 'msg_resend_req', msg_ids: [made.id] });
  await raw.hear((one) => one._ === 'msgs_state_info');
  wire.faults.add('contacts.resetSaved', { kind: 'delay', until: until.promise });
  const running = raw.say(reset);
  expect(await drop(running)).toEqual({ _: 'rpc_answer_dropped_running' });
  expect(await drop(session.newId())).toEqual({ _: 'rpc_answer_unknown' });
  until.resolve();
  await vi.waitFor(() => expect(wire.calls.at(-1)?.method).toBe('contacts.resetSaved'));
  await raw.settle();
  expect(raw.heard.map(({ object }) => object.req_msg_id)).not.toContain(running);
});

test('another session of the key can be destroyed, once, and not the one in use', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  const other = session.sibling();
  await using elsewhere = await connectRaw(wire, other);
  await elsewhere.settle();
  await using raw = await connectRaw(wire, session);
  const destroy = async (session_id: bigint, outcome: string): Promise<void> => {
    raw.say({ _: 'destroy_session', session_id });
    await raw.hear((one) => one._ === outcome && one.session_id === session_id);
  };
  await destroy(other.id, 'destroy_session_ok');
  await destroy(other.id, 'destroy_session_none');
  await destroy(session.id, 'destroy_session_none');
});

test('future salts are taken when their time comes, and old ones no more', async () => {
  let ahead = 0;
  await using wire = await startTestWire({}, () => new Date(Date.now() + ahead));
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const now = session.salt;
  raw.say({ _: 'get_future_salts', num: 10 });
  const { object } = await raw.hear((one) => one._ === 'future_salts');
  const salts = (object.salts ?? []) as readonly TlObject[];
  expect(salts).toHaveLength(10);
  expect(salts[0]).toMatchObject({ salt: now });
  const later = salts[4];
  ahead = Number(later?.valid_since) * 1000 - Date.now() + 60_000;
  const ask = (): bigint => raw.send(session.message(nearest, session.newId(Date.now() + ahead)));
  const refused = ask();
  await raw.hear((one) => one._ === 'bad_server_salt' && one.bad_msg_id === refused);
  session.salt = typeof later?.salt === 'bigint' ? later.salt : 0n;
  expect((await raw.answerTo(ask())).object).toMatchObject({ result: { this_dc: 2 } });
});

test('ping_delay_disconnect cuts the connection unless another one comes in time', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const ping = async (disconnect_delay: number): Promise<void> => {
    const ping_id = session.newId();
    raw.say({ _: 'ping_delay_disconnect', ping_id, disconnect_delay });
    await raw.hear((one) => one._ === 'pong' && one.ping_id === ping_id);
  };
  await ping(60);
  await ping(600);
  vi.advanceTimersByTime(300_000);
  await raw.settle();
  vi.advanceTimersByTime(300_000);
  await vi.waitFor(() => expect(raw.isClosed).toBe(true));
});

test('invokeAfterMsg waits for the other call', async () => {
  const { wire } = await countingWire();
  await using _ = wire;
  const until = Promise.withResolvers<void>();
  wire.faults.add('contacts.resetSaved', { kind: 'delay', until: until.promise });
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const first = raw.say(reset);
  const second = raw.say({ _: 'invokeAfterMsg', msg_id: first, query: nearest });
  await raw.settle();
  expect(raw.heard.map(({ object }) => object.req_msg_id)).not.toContain(second);
  until.resolve();
  await raw.answerTo(second);
  const methods = wire.calls.slice(-2).map((one) => one.method);
  expect(methods).toEqual(['contacts.resetSaved', 'help.getNearestDc']);
});

test('a session that wants no updates gets none', async () => {
  await using wire = await startTestWire();
  const deaf = await newRawSession(wire);
  await using raw = await connectRaw(wire, deaf);
  await raw.answerTo(raw.say({ _: 'invokeWithoutUpdates', query: nearest }));
  for (const key of wire.keys.values()) key.userId = 42n;
  wire.push(42n, updatesWith({ _: 'updateContactsReset' }));
  await raw.settle();
  expect(raw.heard.map(({ object }) => object._)).not.toContain('updates');
});

test('a key that has not said its layer yet must say it first', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  for (const key of wire.keys.values()) key.layer = 0;
  const error_message = Buffer.from('CONNECTION_NOT_INITED');
  const refused = { result: { _: 'rpc_error', error_code: 400, error_message } };
  expect((await raw.answerTo(raw.say(nearest))).object).toMatchObject(refused);
  expect(wire.errors).toEqual([]);
});

test('a layer nobody has a schema of is refused, and the test hears of it', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const call = raw.say({ _: 'invokeWithLayer', layer: 5, query: nearest });
  const result = { _: 'rpc_error', error_code: 500, error_message: Buffer.from('INTERNAL') };
  expect((await raw.answerTo(call)).object).toMatchObject({ result });
  expect(wire.errors.map(({ error }) => error.message)).toEqual([
    'layer 5 is not one the sandbox has a schema of',
  ]);
});

test('a key the servers do not know gets transport error -404', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  for (const keyId of wire.keys.keys()) wire.forgetKey(keyId);
  raw.say(nearest);
  await vi.waitFor(() => expect(raw.transportErrors).toEqual([-404]));
  expect(wire.keys.size).toBe(0);
});

test('a message that is not genuine cuts the connection', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const packet = session.seal(session.message(nearest));
  packet[40] = (packet[40] ?? 0) ^ 1;
  raw.sendBytes(packet);
  await vi.waitFor(() => expect(raw.isClosed).toBe(true));
  expect(wire.errors.map(({ error }) => error.message)).toEqual(['a message that is not genuine']);
});
