import bigInt from 'big-integer';
import { Api } from 'telegram';
import { expect, test, vi } from 'vitest';
import { RpcError } from '../../../../sandbox/mtproto/rpc.ts';
import { objectField } from '../../../../sandbox/mtproto/tl/fields.ts';
import type { TlValue } from '../../../../sandbox/mtproto/tl/value.ts';
import { connectGram, gramClient } from '../clients/gram-client.ts';
import { startTestWire } from './start-test-wire.ts';
import { book, updatesWith, user } from './users.ts';
import { eventually } from '../../../support/eventually.ts';

const signal = (): { readonly promise: Promise<void>; readonly resolve: () => void } =>
  Promise.withResolvers<void>();

test('GramJS makes a key in the first data center, connects and calls', async () => {
  await using wire = await startTestWire();
  await using gram = await connectGram(wire);
  const nearest = await gram.invoke(new Api.help.GetNearestDc());
  expect(nearest.thisDc).toBe(2);
  const [keyId] = wire.keys.keys();
  expect(wire.calls).toMatchObject([
    { method: 'help.getConfig', keyId },
    { method: 'help.getNearestDc', keyId },
  ]);
  expect([...wire.keys.values()]).toMatchObject([
    { dc: 2, layer: 198, device: { model: 'Test device', system: '1', app: '2', apiId: 12345 } },
  ]);
  expect(wire.errors).toEqual([]);
});

test('a session made in another data center stays there, and its config names all of them', async () => {
  await using wire = await startTestWire();
  await using gram = await connectGram(wire, { dc: 4 });
  const config = await gram.invoke(new Api.help.GetConfig());
  expect(config.thisDc).toBe(4);
  expect(config.dcOptions.map(({ id, port }) => ({ id, port }))).toEqual(
    wire.dcs.map(({ id, port }) => ({ id, port })),
  );
  expect([...wire.keys.values()]).toMatchObject([{ dc: 4 }]);
});

test('a book of 10,000 arrives whole, packed', async () => {
  await using wire = await startTestWire({ 'contacts.getContacts': () => book(10_000) });
  await using gram = await connectGram(wire);
  const answer = await gram.invoke(new Api.contacts.GetContacts({ hash: bigInt.zero }));
  if (!(answer instanceof Api.contacts.Contacts)) throw new Error(answer.className);
  expect(answer.contacts).toHaveLength(10_000);
  expect(answer.users.at(-1)).toMatchObject({
    firstName: 'Зоя 7000009999',
    lastName: 'Miller',
    phone: '77000009999',
    mutualContact: false,
    bot: false,
    username: null,
  });
  expect(wire.calls.at(-1)?.answerBytes).toBeGreaterThan(500_000);
  expect(wire.errors).toEqual([]);
});

test('arguments, the takeout and the signed-in user reach the method', async () => {
  const seen: unknown[] = [];
  await using wire = await startTestWire({
    'contacts.getSaved': ({ args, key, takeoutId, method }) => {
      key.userId = 42n;
      seen.push([method, args._, takeoutId, key.dc]);
      return [
        { _: 'savedPhoneContact', phone: '1', first_name: 'A', last_name: '', date: 1_700_000_000 },
      ];
    },
    'contacts.addContact': ({ args, key }): TlValue => {
      seen.push([{ ...args, id: { ...objectField(args, 'id') } }, key.userId]);
      return updatesWith({ _: 'updateUser', user_id: 1n });
    },
  });
  await using gram = await connectGram(wire);
  const saved = await gram.invoke(
    new Api.InvokeWithTakeout({ takeoutId: bigInt(99), query: new Api.contacts.GetSaved() }),
  );
  expect(saved).toMatchObject([{ phone: '1', firstName: 'A', date: 1_700_000_000 }]);
  await gram.invoke(
    new Api.contacts.AddContact({
      id: new Api.InputUser({ userId: bigInt(7), accessHash: bigInt(-8) }),
      firstName: 'Zoë',
      lastName: '',
      phone: '',
      addPhonePrivacyException: true,
    }),
  );
  expect(seen).toEqual([
    ['contacts.getSaved', 'contacts.getSaved', 99n, 2],
    [
      {
        _: 'contacts.addContact',
        add_phone_privacy_exception: true,
        id: { _: 'inputUser', user_id: 7n, access_hash: -8n },
        first_name: 'Zoë',
        last_name: '',
        phone: '',
      },
      42n,
    ],
  ]);
});

test('an RPC error and a planned one reach the client as they are', async () => {
  await using wire = await startTestWire({
    'contacts.resolvePhone': () => {
      throw new RpcError(400, 'PHONE_NOT_OCCUPIED');
    },
    'contacts.resetSaved': () => true,
  });
  await using gram = await connectGram(wire);
  await expect(gram.invoke(new Api.contacts.ResolvePhone({ phone: '1' }))).rejects.toMatchObject({
    code: 400,
    errorMessage: 'PHONE_NOT_OCCUPIED',
  });
  const error = { code: 420, text: 'FLOOD_WAIT_77' };
  wire.faults.add('contacts.resetSaved', { kind: 'error', error });
  const reset = new Api.contacts.ResetSaved();
  await expect(gram.invoke(reset)).rejects.toMatchObject({ code: 420, seconds: 77 });
  expect(await gram.invoke(reset)).toBe(true);
  expect(wire.errors).toEqual([]);
});

test('a defect of a method is a 500 and a recorded error', async () => {
  await using wire = await startTestWire({
    'users.getUsers': () => [{ _: 'user', first_name: 'Nobody' }],
    'contacts.resetSaved': () => {
      throw new TypeError('a defect');
    },
  });
  await using gram = await connectGram(wire);
  const internal = { code: 500, errorMessage: 'INTERNAL' };
  await expect(gram.invoke(new Api.users.GetUsers({ id: [] }))).rejects.toMatchObject(internal);
  await expect(gram.invoke(new Api.contacts.ResetSaved())).rejects.toMatchObject(internal);
  expect(wire.errors.map(({ method, error }) => [method, error.message])).toEqual([
    ['users.getUsers', 'user.id: expected long, got undefined.'],
    ['contacts.resetSaved', 'a defect'],
  ]);
});

test('an update reaches every key signed in as its user except the one it came from', async () => {
  await using wire = await startTestWire();
  await using first = await connectGram(wire);
  await using second = await connectGram(wire);
  const seen: string[] = [];
  first.addEventHandler((update: Api.TypeUpdate) => void seen.push(`first ${update.className}`));
  second.addEventHandler((update: Api.TypeUpdate) => void seen.push(`second ${update.className}`));
  const [keyOfFirst, keyOfSecond] = [...wire.keys.values()];
  if (!keyOfFirst || !keyOfSecond) throw new Error('two keys are needed');
  keyOfFirst.userId = 42n;
  keyOfSecond.userId = 42n;
  wire.push(42n, updatesWith({ _: 'updateUser', user_id: 1n }), keyOfFirst.keyId);
  await eventually('the second client has received the update', () =>
    expect(seen).toContain('second UpdateUser'),
  );
  wire.push(43n, updatesWith({ _: 'updateContactsReset' }));
  wire.pushToKey(keyOfFirst.keyId, updatesWith({ _: 'updateLoginToken' }));
  await eventually('the first client has received the login token update', () =>
    expect(seen).toContain('first UpdateLoginToken'),
  );
  expect(seen).toEqual(['second UpdateUser', 'first UpdateLoginToken']);
});

// Side by side: GramJS waits a second of real time before it connects again.
test.concurrent.each(['before', 'after'] as const)(
  'a connection cut %s a call: the client comes back and is answered',
  async (when) => {
    let processed = 0;
    await using wire = await startTestWire({
      'users.getUsers': () => [user(1n)],
      'contacts.resetSaved': () => {
        processed += 1;
        return true;
      },
    });
    await using gram = await connectGram(wire);
    wire.faults.add('contacts.resetSaved', { kind: 'drop', when });
    expect(await gram.invoke(new Api.contacts.ResetSaved())).toBe(true);
    // GramJS asks again in a new session: a call whose answer was lost is done twice.
    expect(processed).toBe(when === 'before' ? 1 : 2);
  },
);

test.concurrent(
  'while Telegram is down no client connects; afterwards the same ports work again',
  async () => {
    await using wire = await startTestWire({ 'users.getUsers': () => [user(1n)] });
    await using gram = await connectGram(wire);
    wire.setDown(true);
    const refused = vi.fn<() => void>();
    await using other = gramClient(wire);
    other.onError = () => Promise.resolve(refused());
    const connecting = other.connect();
    await eventually('the connection is refused', () => expect(refused).toHaveBeenCalled());
    wire.setDown(false);
    expect(await connecting).toBe(true);
    expect(await gram.invoke(new Api.help.GetNearestDc())).toMatchObject({ thisDc: 2 });
  },
);

test.concurrent('clients whose connections are cut come back by themselves', async () => {
  await using wire = await startTestWire({ 'users.getUsers': () => [user(1n)] });
  await using gram = await connectGram(wire);
  wire.dropConnections();
  expect(await gram.invoke(new Api.help.GetNearestDc())).toMatchObject({ thisDc: 2 });
  expect(wire.keys.size).toBe(1);
});

test('a silent call is never processed, a delayed one once its time has come', async () => {
  const done: string[] = [];
  const note = (method: string) => (): boolean => done.push(method) > 0;
  await using wire = await startTestWire({
    'contacts.resetSaved': note('silent'),
    'contacts.toggleTopPeers': note('delayed'),
    'contacts.getStatuses': () => {
      done.push('other');
      return [];
    },
  });
  await using gram = await connectGram(wire);
  const until = signal();
  wire.faults.add('contacts.resetSaved', { kind: 'silence' });
  wire.faults.add('contacts.toggleTopPeers', { kind: 'delay', until: until.promise });
  let isSilentAnswered = false;
  void gram.invoke(new Api.contacts.ResetSaved()).finally(() => (isSilentAnswered = true));
  const delayed = gram.invoke(new Api.contacts.ToggleTopPeers({ enabled: true }));
  await gram.invoke(new Api.contacts.GetStatuses());
  expect(done).toEqual(['other']);
  until.resolve();
  expect(await delayed).toBe(true);
  expect(done).toEqual(['other', 'delayed']);
  expect(isSilentAnswered).toBe(false);
});

test('a session string comes back with its key and needs no new one', async () => {
  await using wire = await startTestWire();
  const first = await connectGram(wire);
  const session = String(first.session.save());
  await first.destroy();
  await using second = await connectGram(wire, { session });
  expect(await second.invoke(new Api.help.GetNearestDc())).toMatchObject({ thisDc: 2 });
  expect(wire.keys.size).toBe(1);
});

test('a clock that jumps a day ahead takes the clients with it', async () => {
  let ahead = 0;
  await using wire = await startTestWire({}, () => new Date(Date.now() + ahead));
  await using gram = await connectGram(wire);
  ahead = 86_400_000;
  expect(await gram.invoke(new Api.help.GetNearestDc())).toMatchObject({ thisDc: 2 });
  expect(wire.errors).toEqual([]);
});

const openSockets = (): number =>
  process.getActiveResourcesInfo().filter((one) => one.startsWith('TCP')).length;
/** Of other files, that ran in this process before. */
const openBefore = openSockets();

test('closing the servers leaves nothing open', async () => {
  await eventually('no socket is left open', () =>
    expect(openSockets()).toBeLessThanOrEqual(openBefore),
  );
  const wire = await startTestWire();
  const gram = await connectGram(wire);
  expect(openSockets()).toBeGreaterThan(openBefore);
  await wire[Symbol.asyncDispose]();
  await gram.destroy();
  await eventually('no socket is left open', () =>
    expect(openSockets()).toBeLessThanOrEqual(openBefore),
  );
});
