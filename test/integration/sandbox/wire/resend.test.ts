import { expect, test } from 'vitest';
import type { Wire } from '../../../../sandbox/mtproto/wire.ts';
import { countingWire, isTrue, nearest, reset } from './calls.ts';
import { connectRaw, type RawConnection } from './raw-connection.ts';
import { newRawSession } from './raw-session.ts';
import { startTestWire } from './start-test-wire.ts';
import { updatesWith } from './users.ts';
import { eventually } from '../../../support/eventually.ts';

test('unacknowledged messages are sent again after a reconnection, the others are not', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  const first = await connectRaw(wire, session);
  const acknowledged = await first.answerTo(first.sendContent(nearest));
  const created = await first.waitFor((one) => one._ === 'new_session_created');
  first.sendContent({ _: 'msgs_ack', msg_ids: [acknowledged.id, created.id] });
  const lost = await first.answerTo(first.sendContent(nearest));
  for (const key of wire.keys.values()) key.userId = 42n;
  wire.push(42n, updatesWith({ _: 'updateContactsReset' }));
  const update = await first.waitFor((one) => one._ === 'updates');
  await first[Symbol.asyncDispose]();

  await using second = await connectRaw(wire, session);
  await second.settle();
  const passing = ['pong', 'msgs_ack'];
  const again = second.received.filter(({ object }) => !passing.includes(object._));
  expect(again).toEqual([lost, update]);
});

test('updates made while the client was away are sent when its session is back', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  const first = await connectRaw(wire, session);
  await first.answerTo(first.sendContent(nearest));
  await signInAndCut(wire, first);
  for (const user_id of [1n, 2n]) wire.push(42n, updatesWith({ _: 'updateUser', user_id }));
  await using second = await connectRaw(wire, session);
  await second.settle();
  const updates = second.received.filter(({ object }) => object._ === 'updates');
  expect(updates).toMatchObject([
    { object: { updates: [{ user_id: 1n }] } },
    { object: { updates: [{ user_id: 2n }] } },
  ]);
  // They are as new as their connection: clients refuse ids that are older than 300 s.
  const { id } = await second.waitFor((one) => one._ === 'pong');
  expect(updates.every((one) => id - one.id < 5n << 32n)).toBe(true);
});

test('an update sent just before the connection is lost is sent again with the same id', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  const first = await connectRaw(wire, session);
  await first.answerTo(first.sendContent(nearest));
  for (const key of wire.keys.values()) key.userId = 42n;
  wire.push(42n, updatesWith({ _: 'updateContactsReset' }));
  const seen = await first.waitFor((one) => one._ === 'updates');
  await first[Symbol.asyncDispose]();
  await using second = await connectRaw(wire, session);
  second.sendContent({ _: 'ping', ping_id: 1n });
  expect(await second.waitFor((one) => one._ === 'updates')).toEqual(seen);
});

test('after more updates than are kept the client is told to ask for the difference', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  const first = await connectRaw(wire, session);
  await first.answerTo(first.sendContent(nearest));
  await signInAndCut(wire, first);
  for (let id = 1n; id <= 501n; id++) {
    wire.push(42n, updatesWith({ _: 'updateUser', user_id: id }));
  }
  await using second = await connectRaw(wire, session);
  await second.settle();
  const names = second.received.map(({ object }) => object._);
  expect(names).toContain('updatesTooLong');
  expect(names).not.toContain('updates');
});

test('a second connection does not repeat what the first one still carries', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using first = await connectRaw(wire, session);
  await first.answerTo(first.sendContent(nearest));
  await using second = await connectRaw(wire, session);
  const { object } = await second.answerTo(second.sendContent(nearest));
  expect(object).toMatchObject({ result: { this_dc: 2 } });
  expect(second.received).toHaveLength(1);
});

test('an answer made while the client was away waits for it', async () => {
  const until = Promise.withResolvers<void>();
  const { wire, counted } = await countingWire();
  await using _ = wire;
  wire.faults.add('contacts.resetSaved', { kind: 'delay', until: until.promise });
  const session = await newRawSession(wire);
  const first = await connectRaw(wire, session);
  const call = first.sendContent(reset);
  await first.settle();
  await first[Symbol.asyncDispose]();
  until.resolve();
  await eventually('the method has run once', () => counted.runs, 1);
  await using second = await connectRaw(wire, session);
  second.sendContent({ _: 'ping', ping_id: 1n });
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
  await eventually('the first connection is closed', () => first.isClosed, true);
  await using second = await connectRaw(wire, session);
  await second.settle();
  const acks = second.received.filter(({ object }) => object._ === 'msgs_ack');
  expect(acks.flatMap(({ object }) => object.msg_ids)).not.toContain(message.id);
  second.send(message);
  expect((await second.answerTo(message.id)).object).toMatchObject(isTrue);
  expect(counted.runs).toBe(1);
});

/** Signs all keys in as account 42 and cuts the connection. */
async function signInAndCut(wire: Wire, connection: RawConnection): Promise<void> {
  for (const key of wire.keys.values()) key.userId = 42n;
  wire.dropConnections();
  await eventually('the connection is closed', () => connection.isClosed, true);
}
