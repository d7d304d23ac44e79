import { expect, test } from 'vitest';
import { countingWire, isTrue, nearest, reset } from './calls.ts';
import { connectRaw, type RawConnection } from './raw-connection.ts';
import { newRawSession, type RawMessage, type RawSession } from './raw-session.ts';
import { startTestWire } from './start-test-wire.ts';

type Wrong = (session: RawSession) => RawMessage;

test.each<[string, number, Wrong]>([
  ['too low for its id', 32, (session) => ({ ...session.message(reset), seq: 1 })],
  ['that repeats an odd one', 32, (session) => ({ ...session.message(reset), seq: 7 })],
  [
    'too high for its id',
    33,
    (session) => ({ ...session.message(reset, session.newId() - (9n << 32n)), seq: 99 }),
  ],
  ['even for a call', 35, (session) => ({ ...session.message(reset), seq: 42 })],
])('a sequence number %s is refused with code %i', async (_name, error_code, wrong) => {
  const { wire, counted } = await countingWire();
  await using _ = wire;
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  for (const _ of [1, 2, 3]) await raw.answerTo(raw.sendContent(nearest));
  const message = wrong(session);
  raw.send(message);
  const { object } = await raw.waitFor((one) => one._ === 'bad_msg_notification');
  expect(object).toMatchObject({ bad_msg_id: message.id, bad_msg_seqno: message.seq, error_code });
  expect(counted.runs).toBe(0);
  // The refused message leaves no trace in the sequence.
  session.skipTo(25);
  expect((await raw.answerTo(raw.sendContent(reset))).object).toMatchObject(isTrue);
});

test('an odd container is refused with code 34, a repeated one with 19', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const odd = { ...session.container([session.message(nearest)]), seq: 77 };
  raw.send(odd);
  expect(await badMessage(raw, odd)).toMatchObject({ error_code: 34 });
  const container = session.container([session.message(nearest)]);
  raw.send(container);
  await raw.settle();
  raw.send(container);
  expect(await badMessage(raw, container)).toMatchObject({ error_code: 19 });
});

test('messages of a container may come in any order', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const messages = Array.from({ length: 5 }, () => session.message(nearest));
  raw.send(session.container(messages.toReversed()));
  for (const { id } of messages) await raw.answerTo(id);
  expect(raw.received.map(({ object }) => object._)).not.toContain('bad_msg_notification');
});

async function badMessage(raw: RawConnection, { id }: RawMessage): Promise<object> {
  const isAbout = await raw.waitFor(
    (one) => one._ === 'bad_msg_notification' && one.bad_msg_id === id,
  );
  return isAbout.object;
}
