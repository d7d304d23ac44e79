import { expect, test } from 'vitest';
import { countingWire, isTrue, nearest, reset } from './calls.ts';
import { connectRaw } from './raw-connection.ts';
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

test('an update is not kept for a session that is away: it has to ask what it missed', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  const first = await connectRaw(wire, session);
  await first.answerTo(first.sendContent(nearest));
  for (const key of wire.keys.values()) key.userId = 42n;
  wire.faults.add('help.getNearestDc', { kind: 'drop', when: 'before' });
  first.sendContent(nearest);
  await eventually('the first connection is closed', () => first.isClosed, true);
  wire.push(42n, updatesWith({ _: 'updateContactsReset' }));
  await using second = await connectRaw(wire, session);
  await second.settle();
  expect(second.received.map(({ object }) => object._)).not.toContain('updates');
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
