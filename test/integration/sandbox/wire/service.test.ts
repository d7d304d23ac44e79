import { expect, onTestFinished, test, vi } from 'vitest';
import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';
import { countingWire, nearest, reset } from './calls.ts';
import { connectRaw } from './raw-connection.ts';
import { newRawSession } from './raw-session.ts';
import { startTestWire } from './start-test-wire.ts';
import { eventually } from '../../../support/eventually.ts';

test('msgs_state_info has the state of each message', async () => {
  const { wire } = await countingWire();
  await using _ = wire;
  wire.faults.add('contacts.resetSaved', { kind: 'silence' });
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const never = session.newId();
  const silent = raw.sendContent(reset);
  const answered = raw.sendContent(nearest);
  await raw.answerTo(answered);
  const ack = raw.sendContent({ _: 'msgs_ack', msg_ids: [] });
  const tooHigh = session.newId() + (100n << 32n);
  const msg_ids = [never, silent, answered, ack, tooHigh];
  const asked = raw.sendContent({ _: 'msgs_state_req', msg_ids });
  const { object } = await raw.waitFor((one) => one._ === 'msgs_state_info');
  const info = [2, 4 | 32, 4 | 32 | 64, 4 | 16, 3];
  expect(object).toMatchObject({ req_msg_id: asked, info: Buffer.from(info) });
});

test('calls without a quick answer are acknowledged, answered ones by their answer', async () => {
  const { wire } = await countingWire();
  await using _ = wire;
  wire.faults.add('contacts.resetSaved', { kind: 'silence' });
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const silent = raw.sendContent(reset);
  const answered = raw.sendContent(nearest);
  await raw.answerTo(answered);
  await raw.settle();
  await raw.settle();
  const acks = raw.received.filter(({ object }) => object._ === 'msgs_ack');
  const ids = acks.flatMap(({ object }) => object.msg_ids);
  expect(ids.filter((id) => id === silent)).toHaveLength(1);
  expect(ids).not.toContain(answered);
});

test('msg_resend_req repeats the kept messages and names the others', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const answer = await raw.answerTo(raw.sendContent(nearest));
  raw.sendContent({ _: 'msg_resend_req', msg_ids: [answer.id] });
  await raw.settle();
  expect(raw.received.filter((one) => one.id === answer.id)).toEqual([answer, answer]);
  raw.sendContent({ _: 'msgs_ack', msg_ids: [answer.id] });
  const asked = raw.sendContent({ _: 'msg_resend_req', msg_ids: [answer.id] });
  const { object } = await raw.waitFor((one) => one._ === 'msgs_state_info');
  expect(object).toMatchObject({ req_msg_id: asked });
});

test('an answer can be dropped when it is sent, pending or unknown', async () => {
  const { wire } = await countingWire();
  await using _ = wire;
  const until = Promise.withResolvers<void>();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const drop = async (req_msg_id: bigint): Promise<unknown> => {
    const { object } = await raw.answerTo(raw.sendContent({ _: 'rpc_drop_answer', req_msg_id }));
    return object.result;
  };
  const made = await raw.answerTo(raw.sendContent(nearest));
  const { req_msg_id } = made.object;
  expect(await drop(typeof req_msg_id === 'bigint' ? req_msg_id : 0n)).toMatchObject({
    _: 'rpc_answer_dropped',
    msg_id: made.id,
    seq_no: made.seq,
  });
  raw.sendContent({ _: 'msg_resend_req', msg_ids: [made.id] });
  await raw.waitFor((one) => one._ === 'msgs_state_info');
  wire.faults.add('contacts.resetSaved', { kind: 'delay', until: until.promise });
  const running = raw.sendContent(reset);
  expect(await drop(running)).toEqual({ _: 'rpc_answer_dropped_running' });
  expect(await drop(session.newId())).toEqual({ _: 'rpc_answer_unknown' });
  until.resolve();
  await eventually('the call has arrived', () => wire.calls.at(-1)?.method, 'contacts.resetSaved');
  await raw.settle();
  expect(raw.received.map(({ object }) => object.req_msg_id)).not.toContain(running);
});

test('another session of the key can be destroyed, once, and not the one in use', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  const other = session.sibling();
  await using elsewhere = await connectRaw(wire, other);
  await elsewhere.settle();
  await using raw = await connectRaw(wire, session);
  const destroy = async (session_id: bigint, outcome: string): Promise<void> => {
    raw.sendContent({ _: 'destroy_session', session_id });
    await raw.waitFor((one) => one._ === outcome && one.session_id === session_id);
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
  raw.sendContent({ _: 'get_future_salts', num: 10 });
  const { object } = await raw.waitFor((one) => one._ === 'future_salts');
  const salts = (object.salts ?? []) as readonly TlObject[];
  expect(salts).toHaveLength(10);
  expect(salts[0]).toMatchObject({ salt: now });
  const later = salts[4];
  ahead = Number(later?.valid_since) * 1000 - Date.now() + 60_000;
  const ask = (): bigint => raw.send(session.message(nearest, session.newId(Date.now() + ahead)));
  const refused = ask();
  await raw.waitFor((one) => one._ === 'bad_server_salt' && one.bad_msg_id === refused);
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
    raw.sendContent({ _: 'ping_delay_disconnect', ping_id, disconnect_delay });
    await raw.waitFor((one) => one._ === 'pong' && one.ping_id === ping_id);
  };
  await ping(60);
  await ping(600);
  vi.advanceTimersByTime(300_000);
  await raw.settle();
  vi.advanceTimersByTime(300_000);
  await eventually('the connection is closed', () => raw.isClosed, true);
});
