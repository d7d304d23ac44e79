import { expect, test } from 'vitest';
import { nearest } from './calls.ts';
import { connectRaw } from './raw-connection.ts';
import { newRawSession } from './raw-session.ts';
import { startTestWire } from './start-test-wire.ts';
import { updatesWith } from './users.ts';

test('a layer that cannot express updates gets updatesTooLong, and the others get them', async () => {
  await using wire = await startTestWire({
    'contacts.resetSaved': () => {
      // Layer 198 has no updateManagedBot.
      wire.push(42n, updatesWith({ _: 'updateManagedBot', user_id: 7n, bot_id: 8n, qts: 1 }));
      return true;
    },
  });
  const [older, newer] = [await newRawSession(wire), await newRawSession(wire)];
  await using left = await connectRaw(wire, older);
  await using right = await connectRaw(wire, newer);
  await left.answerTo(left.sendContent(nearest));
  await right.answerTo(right.sendContent({ _: 'invokeWithLayer', layer: 227, query: nearest }));
  for (const key of wire.keys.values()) key.userId = 42n;
  const { object } = await right.answerTo(right.sendContent({ _: 'contacts.resetSaved' }));
  expect(object).toMatchObject({ result: { _: 'boolTrue' } });
  await left.waitFor((one) => one._ === 'updatesTooLong');
  await right.waitFor((one) => one._ === 'updates');
  expect(wire.errors.map(({ error }) => error.message)).toEqual([
    expect.stringContaining('layer 198 has no updateManagedBot'),
  ]);
});

test('the key of another data center gets no updates of its account', async () => {
  await using wire = await startTestWire();
  const [main, imported] = [await newRawSession(wire), await newRawSession(wire)];
  await using left = await connectRaw(wire, main);
  await using right = await connectRaw(wire, imported);
  await left.answerTo(left.sendContent(nearest));
  await right.answerTo(right.sendContent(nearest));
  const [, keyOfImported] = [...wire.keys.values()];
  for (const key of wire.keys.values()) {
    key.userId = 42n;
    key.isImported = key === keyOfImported;
  }
  wire.push(42n, updatesWith({ _: 'updateContactsReset' }));
  await left.waitFor((one) => one._ === 'updates');
  await right.settle();
  expect(right.received.map(({ object }) => object._)).not.toContain('updates');
});
