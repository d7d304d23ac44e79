import { Long } from '@mtcute/node';
import { expect, test } from 'vitest';
import { objectField } from '../../../../sandbox/mtproto/tl/fields.ts';
import { connectMtcute } from '../clients/mtcute-client.ts';
import { startTestWire } from './start-test-wire.ts';
import { book, updatesWith, user } from './users.ts';
import { eventually } from '../../../support/eventually.ts';

test('mtcute makes a key, connects and calls in its own layer', async () => {
  const note = { _: 'textWithEntities', text: 'met in Oslo', entities: [] };
  const seen: unknown[] = [];
  await using wire = await startTestWire({
    'contacts.updateContactNote': ({ args }) =>
      seen.push([objectField(args, 'id')._, { ...objectField(args, 'note') }]) > 0,
    'users.getUsers': () => [{ ...user(7n), send_paid_messages_stars: 5n }],
  });
  await using client = await connectMtcute(wire);
  expect(await client.call({ _: 'help.getNearestDc' })).toMatchObject({ thisDc: 2 });
  expect([...wire.keys.values()]).toMatchObject([
    { dc: 2, layer: 227, device: { model: 'Test device', system: '1', app: '2', apiId: 12345 } },
  ]);
  await client.call({
    _: 'contacts.updateContactNote',
    id: { _: 'inputUserSelf' },
    note: { _: 'textWithEntities', text: 'met in Oslo', entities: [] },
  });
  expect(seen).toEqual([['inputUserSelf', note]]);
  const users = await client.call({ _: 'users.getUsers', id: [] });
  expect(users).toMatchObject([
    { id: 7, firstName: 'Зоя 7', sendPaidMessagesStars: Long.fromNumber(5), bot: false },
  ]);
  expect(wire.errors).toEqual([]);
});

test('a book of 10,000 arrives whole', async () => {
  await using wire = await startTestWire({ 'contacts.getContacts': () => book(10_000) });
  await using client = await connectMtcute(wire);
  const answer = await client.call({ _: 'contacts.getContacts', hash: Long.ZERO });
  if (answer._ !== 'contacts.contacts') throw new Error(answer._);
  expect(answer.users).toHaveLength(10_000);
  expect(answer.users.at(-1)).toMatchObject({ id: 7_000_009_999, phone: '77000009999' });
});

test('3,000 calls at once are all answered', async () => {
  await using wire = await startTestWire();
  await using client = await connectMtcute(wire);
  const calls = Array.from({ length: 3000 }, () => client.call({ _: 'help.getNearestDc' }));
  const answers = await Promise.all(calls);
  expect(answers.every((one) => one.thisDc === 2)).toBe(true);
});

test('an update arrives', async () => {
  await using wire = await startTestWire();
  await using client = await connectMtcute(wire);
  await client.call({ _: 'help.getNearestDc' });
  const seen: string[] = [];
  client.onServerUpdate.add((updates) => void seen.push(JSON.stringify(updates)));
  for (const key of wire.keys.values()) key.userId = 42n;
  wire.push(42n, updatesWith({ _: 'updateUser', user_id: 1n }));
  await eventually('the client has received the user update', () =>
    expect(seen.join()).toContain('updateUser'),
  );
});

test.each(['before', 'after'] as const)(
  'a connection cut %s a call: it is answered, and run once',
  async (when) => {
    let processed = 0;
    await using wire = await startTestWire({
      'contacts.resetSaved': () => (processed += 1) > 0,
    });
    await using client = await connectMtcute(wire);
    await client.call({ _: 'help.getNearestDc' });
    wire.faults.add('contacts.resetSaved', { kind: 'drop', when });
    expect(await client.call({ _: 'contacts.resetSaved' })).toBe(true);
    // Unlike GramJS, mtcute comes back in the same session, so that a lost answer is sent again.
    expect(processed).toBe(1);
  },
);

test('a forgotten key makes the client make a new one', async () => {
  await using wire = await startTestWire();
  await using client = await connectMtcute(wire);
  await client.call({ _: 'help.getNearestDc' });
  const [forgotten = 0n] = wire.keys.keys();
  wire.forgetKey(forgotten);
  expect(await client.call({ _: 'help.getNearestDc' })).toMatchObject({ thisDc: 2 });
  expect(wire.keys.size).toBe(1);
  expect(wire.keys.has(forgotten)).toBe(false);
});

test('a clock that jumps a day ahead takes the client with it', async () => {
  let ahead = 0;
  await using wire = await startTestWire({}, () => new Date(Date.now() + ahead));
  await using client = await connectMtcute(wire);
  await client.call({ _: 'help.getNearestDc' });
  ahead = 86_400_000;
  expect(await client.call({ _: 'help.getNearestDc' })).toMatchObject({ thisDc: 2 });
  expect(wire.errors).toEqual([]);
});
