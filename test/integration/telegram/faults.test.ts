import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { BookEvent } from '../../../src/contacts/ports/address-book.ts';
import { muteProxy } from './mute-proxy.ts';
import {
  codeIn,
  startOpenHarness,
  pair,
  phone,
  startHarness,
  type OpenHarness,
} from './telegram-harness.ts';
import { eventually } from '../../support/eventually.ts';

const signedOut = { reason: { kind: 'signed_out' } };
const unreachable = { reason: { kind: 'unreachable' } };
const cards = [{ phone: '+491700000999', firstName: 'Nobody', lastName: '' }];

function listen({ book }: OpenHarness): BookEvent[] {
  const events: BookEvent[] = [];
  book.subscribe((event) => events.push(event));
  return events;
}

function countOf({ sandbox }: OpenHarness, method: string): number {
  return sandbox.wire.calls.filter((call) => call.method === method).length;
}

// Concurrent, because GramJS waits a second of real time before it reconnects.
test.concurrent.each(['before', 'after'] as const)(
  'a call takes effect and is answered when the connection is cut %s it was done',
  async (when) => {
    await using harness = await startOpenHarness();
    harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'drop', when });
    const { answers } = await harness.book.importCards(cards);
    expect(answers).toEqual([{ kind: 'not_found', importers: 0 }]);
    expect(harness.me.book().saved).toMatchObject([{ phone: '+491700000999' }]);
  },
);

test.concurrent('an error does not lose the other answers in its container', async () => {
  await using harness = await startOpenHarness();
  const error = { code: 400, text: 'PEER_FLOOD' };
  for (let round = 0; round < 20; round++) {
    harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'error', error });
    const [refused, ...read] = await Promise.allSettled([
      harness.book.importCards(cards),
      harness.book.readContacts(),
      harness.book.readContacts(),
    ]);
    expect(refused).toMatchObject({
      status: 'rejected',
      reason: { reason: { kind: 'restricted' } },
    });
    expect(read.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  }
});

test.concurrent('calls wait while the connection is being restored', async () => {
  await using harness = await startOpenHarness();
  const events = listen(harness);
  harness.sandbox.wire.dropConnections();
  const reads: Promise<unknown>[] = [];
  for (let call = 0; call < 4; call++) {
    // Lets GramJS detect the loss, and send the last call.
    await harness.clock.advance(0);
    reads.push(harness.book.readContacts());
  }
  await eventually('the reconnection is reported', () =>
    expect(events).toContainEqual({ kind: 'reconnected' }),
  );
  expect(await Promise.all(reads)).toHaveLength(4);
});

test.concurrent(
  'a session revoked during an outage is detected when the connection is restored',
  async () => {
    await using harness = await startOpenHarness();
    const events = listen(harness);
    const [device] = harness.me.authorizations();
    harness.sandbox.wire.setDown(true);
    harness.me.terminate(device?.keyId ?? 0n);
    harness.sandbox.wire.setDown(false);
    await eventually('the end of the session is reported', () => events, [{ kind: 'signed_out' }]);
  },
);

test.concurrent('a connection that died silently is detected and replaced', async () => {
  await using harness = await startHarness();
  const session = await pair(harness);
  const home = harness.sandbox.wire.dcs.find(({ id }) => id === 2);
  if (!home) throw new Error('The sandbox has no data center 2');
  await using proxy = await muteProxy(home);
  await using telegram = harness.connect({ dcs: [{ id: 2, host: '127.0.0.1', port: proxy.port }] });
  await using book = await telegram.openAddressBook(session);
  const events: BookEvent[] = [];
  book.subscribe((event) => events.push(event));
  await harness.clock.advance(120_000);
  expect(events).toEqual([]);
  proxy.mute();
  await harness.clock.advance(40_000);
  await eventually('the reconnection is reported', () => events, [{ kind: 'reconnected' }]);
  expect(await book.readContacts()).toMatchObject({ kind: 'read' });
});

test.concurrent('the first call on a dead connection finds out, and none fails', async () => {
  await using harness = await startHarness();
  const session = await pair(harness);
  const home = harness.sandbox.wire.dcs.find(({ id }) => id === 2);
  if (!home) throw new Error('The sandbox has no data center 2');
  await using proxy = await muteProxy(home);
  await using telegram = harness.connect({ dcs: [{ id: 2, host: '127.0.0.1', port: proxy.port }] });
  await using book = await telegram.openAddressBook(session);
  proxy.mute();
  const first = book.importCards(cards);
  // A call has not been answered for a while, then a ping.
  await eventually('the call is watched', () => expect(harness.clock.sleeping).toContain(3_000));
  await harness.clock.advance(3_000);
  await eventually('a ping is sent', () => expect(harness.clock.sleeping).toContain(6_000));
  await harness.clock.advance(6_000);
  const second = book.readContacts();
  expect(await first).toMatchObject({ answers: [{ kind: 'not_found' }] });
  // No more time passes.
  expect(await second).toMatchObject({ kind: 'read' });
});

test('a call without an answer fails and is not sent again later', async () => {
  await using harness = await startOpenHarness();
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'silence' });
  const call = harness.book.importCards(cards);
  const failed = expect(call).rejects.toMatchObject(unreachable);
  await harness.book.readContacts();
  await harness.clock.advance(20_000);
  await failed;
  const events = listen(harness);
  harness.sandbox.wire.dropConnections();
  await eventually('the reconnection is reported', () =>
    expect(events).toContainEqual({ kind: 'reconnected' }),
  );
  await harness.book.readContacts();
  expect(countOf(harness, 'contacts.importContacts')).toBe(0);
});

test('that Telegram answers again is reported once', async () => {
  await using harness = await startOpenHarness();
  const events = listen(harness);
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'silence' });
  const failed = expect(harness.book.importCards(cards)).rejects.toMatchObject(unreachable);
  await eventually('the call is watched', () => expect(harness.clock.sleeping).toContain(3_000));
  await harness.clock.advance(20_000);
  await failed;
  expect(events).toEqual([]);
  await harness.book.readContacts();
  await harness.book.readContacts();
  expect(events).toEqual([{ kind: 'answers_again' }]);
});

test('a short flood wait is waited out once', async () => {
  await using harness = await startOpenHarness();
  const flood = { kind: 'error', error: { code: 420, text: 'FLOOD_WAIT_2' } } as const;
  harness.sandbox.wire.faults.add('contacts.getContacts', flood);
  const read = harness.book.readContacts();
  await eventually('the flood wait sleeps', () => expect(harness.clock.sleeping).toContain(2_000));
  await harness.clock.advance(2_000);
  expect(await read).toMatchObject({ kind: 'read' });

  harness.sandbox.wire.faults.add('contacts.getContacts', flood, 2);
  const again = expect(harness.book.readContacts()).rejects.toMatchObject({
    reason: { kind: 'flood' },
  });
  await eventually('the flood wait sleeps', () => expect(harness.clock.sleeping).toContain(2_000));
  await harness.clock.advance(2_000);
  await again;
});

test('a long flood wait fails at once with its end', async () => {
  await using harness = await startOpenHarness();
  const error = { code: 420, text: 'FLOOD_WAIT_90' };
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'error', error });
  const until = new Date(harness.clock.now().getTime() + 90_000);
  await expect(harness.book.importCards(cards)).rejects.toMatchObject({
    reason: { kind: 'flood', until },
  });
});

test('an internal error of Telegram leaves the address book usable', async () => {
  await using harness = await startOpenHarness();
  const error = { code: 500, text: 'INTERNAL' };
  harness.sandbox.wire.faults.add('contacts.getContacts', { kind: 'error', error });
  await expect(harness.book.readContacts()).rejects.toMatchObject({
    reason: { kind: 'telegram_broken' },
  });
  expect(await harness.book.readContacts()).toMatchObject({ kind: 'read' });
});

test('a revoked session fails the call and is announced to the listeners once', async () => {
  await using harness = await startOpenHarness();
  const events = listen(harness);
  const [device] = harness.me.authorizations();
  harness.me.terminate(device?.keyId ?? 0n);
  await expect(harness.book.readContacts()).rejects.toMatchObject(signedOut);
  await expect(harness.book.readContacts()).rejects.toMatchObject(signedOut);
  expect(events).toEqual([{ kind: 'signed_out' }]);
  await expect(harness.telegram.openAddressBook(harness.session)).rejects.toMatchObject(signedOut);
});

test('an idle connection requests the state twice an hour and detects a sign-out', async () => {
  await using harness = await startOpenHarness();
  const events = listen(harness);
  const before = countOf(harness, 'updates.getState');
  await harness.clock.advance(3_600_000);
  expect(countOf(harness, 'updates.getState') - before).toBe(2);
  expect(events).toEqual([]);
  const error = { code: 401, text: 'SESSION_REVOKED' };
  harness.sandbox.wire.faults.add('updates.getState', { kind: 'error', error });
  await harness.clock.advance(1_800_000);
  await eventually('the end of the session is reported', () => events, [{ kind: 'signed_out' }]);
  await expect(harness.book.readContacts()).rejects.toMatchObject(signedOut);
});

test('a watched sign-in is not ended by being signed out', async () => {
  await using harness = await startHarness();
  await using signIn = await harness.telegram.startSignIn();
  await harness.clock.advance(3_600_000);
  expect(harness.sandbox.wire.calls.map(({ method }) => method)).toContain('updates.getState');
  await signIn.requestCode(phone);
  expect(await signIn.enterCode(codeIn(harness.me))).toMatchObject({ kind: 'signed_in' });
});

test('a key that Telegram forgot signs out open address books and those being opened', async () => {
  await using harness = await startOpenHarness();
  const events = listen(harness);
  const [device] = harness.me.authorizations();
  harness.sandbox.wire.forgetKey(device?.keyId ?? 0n);
  await expect(harness.book.readContacts()).rejects.toMatchObject(signedOut);
  expect(events).toEqual([{ kind: 'signed_out' }]);
  await expect(harness.telegram.openAddressBook(harness.session)).rejects.toMatchObject(signedOut);
});

test('transport error -404 is recognized without a frame', async () => {
  await using harness = await startHarness();
  const session = await pair(harness);
  // As Telegram sends it: the code is in place of the packet's length, sequence number and body.
  const code = Buffer.alloc(4);
  code.writeInt32LE(-404);
  await using server = createServer((socket) => {
    socket.once('data', () => socket.write(Buffer.concat([code, code, code])));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // The address of a TCP server is not a path.
  const { port } = server.address() as AddressInfo;
  await using telegram = harness.connect({ dcs: [{ id: 2, host: '127.0.0.1', port }] });
  await expect(telegram.openAddressBook(session)).rejects.toMatchObject(signedOut);
});

test('opening fails for a text that is not a session', async () => {
  await using harness = await startHarness();
  await expect(harness.telegram.openAddressBook('nonsense')).rejects.toMatchObject(signedOut);
});

test('opening fails while the server is down and works afterwards', async () => {
  await using harness = await startHarness();
  const session = await pair(harness);
  harness.sandbox.wire.setDown(true);
  const opening = expect(harness.telegram.openAddressBook(session)).rejects.toMatchObject(
    unreachable,
  );
  await eventually('something sleeps', () => expect(harness.clock.sleeping).not.toEqual([]));
  await harness.clock.advance(15_000);
  await opening;
  harness.sandbox.wire.setDown(false);
  await using book = await harness.telegram.openAddressBook(session);
  expect(book.owner.phone).toBe(phone);
});

test('an open address book survives an outage', async () => {
  await using harness = await startOpenHarness();
  const events = listen(harness);
  harness.sandbox.wire.setDown(true);
  const first = expect(harness.book.importCards(cards)).rejects.toMatchObject(unreachable);
  await harness.clock.advance(0);
  const second = expect(harness.book.importCards(cards)).rejects.toMatchObject(unreachable);
  await harness.clock.advance(20_000);
  await first;
  await second;
  harness.sandbox.wire.setDown(false);
  await eventually('the reconnection is reported', () =>
    expect(events).toContainEqual({ kind: 'reconnected' }),
  );
  expect(await harness.book.readContacts()).toMatchObject({ kind: 'read' });
  // The calls were discarded at their deadline.
  expect(countOf(harness, 'contacts.importContacts')).toBe(0);
});

test('closing the address book ends a pending call', async () => {
  await using harness = await startOpenHarness();
  harness.sandbox.wire.faults.add('contacts.getContacts', { kind: 'silence' });
  const read = expect(harness.book.readContacts()).rejects.toMatchObject(unreachable);
  await harness.book[Symbol.asyncDispose]();
  await read;
  await expect(harness.book.readContacts()).rejects.toMatchObject(unreachable);
});

test('disposing the Telegram object closes all address books, also those being opened', async () => {
  await using harness = await startOpenHarness();
  harness.sandbox.wire.setDown(true);
  const opening = expect(harness.telegram.openAddressBook(harness.session)).rejects.toMatchObject(
    unreachable,
  );
  await harness.telegram[Symbol.asyncDispose]();
  await opening;
  await expect(harness.book.readContacts()).rejects.toMatchObject(unreachable);
  await expect(harness.telegram.startSignIn()).rejects.toMatchObject(unreachable);
});

test('a closed address book leaves no timers', async () => {
  await using harness = await startOpenHarness();
  await harness.book.readContacts();
  await harness.book[Symbol.asyncDispose]();
  expect(harness.clock.sleeping).toEqual([]);
});

test.concurrent.each([
  ['that closed its address books', false, 'read'],
  ['that could not open one', true, 'unreachable'],
])('a program %s exits at once', async (_, down, outcome) => {
  await using harness = await startHarness();
  const { dcs, publicKeyPem } = harness.sandbox.wire;
  const session = await pair(harness);
  harness.sandbox.wire.setDown(down);
  const program = fileURLToPath(new URL('open-and-close.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, JSON.stringify(dcs), publicKeyPem, session],
    { timeout: 8_000 },
  );
  expect(stdout).toBe(`${outcome}\n`);
});
