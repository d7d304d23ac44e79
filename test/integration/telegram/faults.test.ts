import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { BookEvent } from '../../../src/contacts/address-book.ts';
import { muteProxy } from './mute-proxy.ts';
import { codeIn, openStage, pair, phone, stage, type OpenStage } from './telegram-harness.ts';
import { eventually } from '../../support/eventually.ts';

const signedOut = { reason: { kind: 'signed_out' } };
const unreachable = { reason: { kind: 'unreachable' } };
const cards = [{ phone: '+491700000999', firstName: 'Nobody', lastName: '' }];

function listen({ book }: OpenStage): BookEvent[] {
  const events: BookEvent[] = [];
  book.subscribe((event) => events.push(event));
  return events;
}

function countOf({ sandbox }: OpenStage, method: string): number {
  return sandbox.wire.calls.filter((call) => call.method === method).length;
}

// Concurrent, because GramJS waits a second of real time before it reconnects.
test.concurrent.each(['before', 'after'] as const)(
  'a call takes effect and is answered when the connection is cut %s it was done',
  async (when) => {
    await using there = await openStage();
    there.sandbox.wire.faults.add('contacts.importContacts', { kind: 'drop', when });
    const { answers } = await there.book.importCards(cards);
    expect(answers).toEqual([{ kind: 'not_found', importers: 0 }]);
    expect(there.me.book().saved).toMatchObject([{ phone: '+491700000999' }]);
  },
);

test.concurrent('an error does not lose the other answers in its container', async () => {
  await using there = await openStage();
  const error = { code: 400, text: 'PEER_FLOOD' };
  for (let round = 0; round < 20; round++) {
    there.sandbox.wire.faults.add('contacts.importContacts', { kind: 'error', error });
    const [refused, ...read] = await Promise.allSettled([
      there.book.importCards(cards),
      there.book.read(),
      there.book.read(),
    ]);
    expect(refused).toMatchObject({
      status: 'rejected',
      reason: { reason: { kind: 'restricted' } },
    });
    expect(read.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  }
});

test.concurrent('calls wait while the connection is being restored', async () => {
  await using there = await openStage();
  const events = listen(there);
  there.sandbox.wire.dropConnections();
  const reads: Promise<unknown>[] = [];
  for (let call = 0; call < 4; call++) {
    // Lets GramJS detect the loss, and send the last call.
    await there.clock.advance(0);
    reads.push(there.book.read());
  }
  await eventually('the reconnection is reported', () =>
    expect(events).toContainEqual({ kind: 'reconnected' }),
  );
  expect(await Promise.all(reads)).toHaveLength(4);
});

test.concurrent(
  'a session revoked during an outage is detected when the connection is restored',
  async () => {
    await using there = await openStage();
    const events = listen(there);
    const [device] = there.me.authorizations();
    there.sandbox.wire.setDown(true);
    there.me.terminate(device?.keyId ?? 0n);
    there.sandbox.wire.setDown(false);
    await eventually('the end of the session is reported', () => events, [{ kind: 'signed_out' }]);
  },
);

test.concurrent('a connection that died silently is detected and replaced', async () => {
  await using there = await stage();
  const session = await pair(there);
  const home = there.sandbox.wire.dcs.find(({ id }) => id === 2);
  if (!home) throw new Error('The sandbox has no data center 2');
  await using proxy = await muteProxy(home);
  await using telegram = there.connect({ dcs: [{ id: 2, host: '127.0.0.1', port: proxy.port }] });
  await using book = await telegram.open(session);
  const events: BookEvent[] = [];
  book.subscribe((event) => events.push(event));
  await there.clock.advance(120_000);
  expect(events).toEqual([]);
  proxy.mute();
  await there.clock.advance(40_000);
  await eventually('the reconnection is reported', () => events, [{ kind: 'reconnected' }]);
  expect(await book.read()).toMatchObject({ kind: 'read' });
});

test('a call without an answer fails and is not sent again later', async () => {
  await using there = await openStage();
  there.sandbox.wire.faults.add('contacts.importContacts', { kind: 'silence' });
  const call = there.book.importCards(cards);
  const failed = expect(call).rejects.toMatchObject(unreachable);
  await there.book.read();
  await there.clock.advance(20_000);
  await failed;
  const events = listen(there);
  there.sandbox.wire.dropConnections();
  await eventually('the reconnection is reported', () =>
    expect(events).toContainEqual({ kind: 'reconnected' }),
  );
  await there.book.read();
  expect(countOf(there, 'contacts.importContacts')).toBe(0);
});

test('a short flood wait is waited out once', async () => {
  await using there = await openStage();
  const flood = { kind: 'error', error: { code: 420, text: 'FLOOD_WAIT_2' } } as const;
  there.sandbox.wire.faults.add('contacts.getContacts', flood);
  const read = there.book.read();
  await eventually('the flood wait sleeps', () => expect(there.clock.sleeping).toContain(2_000));
  await there.clock.advance(2_000);
  expect(await read).toMatchObject({ kind: 'read' });

  there.sandbox.wire.faults.add('contacts.getContacts', flood, 2);
  const again = expect(there.book.read()).rejects.toMatchObject({ reason: { kind: 'flood' } });
  await eventually('the flood wait sleeps', () => expect(there.clock.sleeping).toContain(2_000));
  await there.clock.advance(2_000);
  await again;
});

test('a long flood wait fails at once with its end', async () => {
  await using there = await openStage();
  const error = { code: 420, text: 'FLOOD_WAIT_90' };
  there.sandbox.wire.faults.add('contacts.importContacts', { kind: 'error', error });
  const until = new Date(there.clock.now().getTime() + 90_000);
  await expect(there.book.importCards(cards)).rejects.toMatchObject({
    reason: { kind: 'flood', until },
  });
});

test('an internal error of Telegram leaves the address book usable', async () => {
  await using there = await openStage();
  const error = { code: 500, text: 'INTERNAL' };
  there.sandbox.wire.faults.add('contacts.getContacts', { kind: 'error', error });
  await expect(there.book.read()).rejects.toMatchObject({ reason: { kind: 'telegram_broken' } });
  expect(await there.book.read()).toMatchObject({ kind: 'read' });
});

test('a revoked session fails the call and is announced to the listeners once', async () => {
  await using there = await openStage();
  const events = listen(there);
  const [device] = there.me.authorizations();
  there.me.terminate(device?.keyId ?? 0n);
  await expect(there.book.read()).rejects.toMatchObject(signedOut);
  await expect(there.book.read()).rejects.toMatchObject(signedOut);
  expect(events).toEqual([{ kind: 'signed_out' }]);
  await expect(there.telegram.open(there.session)).rejects.toMatchObject(signedOut);
});

test('an idle connection requests the state twice an hour and detects a sign-out', async () => {
  await using there = await openStage();
  const events = listen(there);
  const before = countOf(there, 'updates.getState');
  await there.clock.advance(3_600_000);
  expect(countOf(there, 'updates.getState') - before).toBe(2);
  expect(events).toEqual([]);
  const error = { code: 401, text: 'SESSION_REVOKED' };
  there.sandbox.wire.faults.add('updates.getState', { kind: 'error', error });
  await there.clock.advance(1_800_000);
  await eventually('the end of the session is reported', () => events, [{ kind: 'signed_out' }]);
  await expect(there.book.read()).rejects.toMatchObject(signedOut);
});

test('a watched sign-in is not ended by being signed out', async () => {
  await using there = await stage();
  await using signIn = await there.telegram.signIn();
  await there.clock.advance(3_600_000);
  expect(there.sandbox.wire.calls.map(({ method }) => method)).toContain('updates.getState');
  await signIn.askCode(phone);
  expect(await signIn.enterCode(codeIn(there.me))).toMatchObject({ kind: 'signed_in' });
});

test('a key that Telegram forgot signs out open address books and those being opened', async () => {
  await using there = await openStage();
  const events = listen(there);
  const [device] = there.me.authorizations();
  there.sandbox.wire.forgetKey(device?.keyId ?? 0n);
  await expect(there.book.read()).rejects.toMatchObject(signedOut);
  expect(events).toEqual([{ kind: 'signed_out' }]);
  await expect(there.telegram.open(there.session)).rejects.toMatchObject(signedOut);
});

test('transport error -404 is recognized without a frame', async () => {
  await using there = await stage();
  const session = await pair(there);
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
  await using telegram = there.connect({ dcs: [{ id: 2, host: '127.0.0.1', port }] });
  await expect(telegram.open(session)).rejects.toMatchObject(signedOut);
});

test('opening fails for a text that is not a session', async () => {
  await using there = await stage();
  await expect(there.telegram.open('nonsense')).rejects.toMatchObject(signedOut);
});

test('opening fails while the server is down and works afterwards', async () => {
  await using there = await stage();
  const session = await pair(there);
  there.sandbox.wire.setDown(true);
  const opening = expect(there.telegram.open(session)).rejects.toMatchObject(unreachable);
  await eventually('something sleeps', () => expect(there.clock.sleeping).not.toEqual([]));
  await there.clock.advance(15_000);
  await opening;
  there.sandbox.wire.setDown(false);
  await using book = await there.telegram.open(session);
  expect(book.owner.phone).toBe(phone);
});

test('an open address book survives an outage', async () => {
  await using there = await openStage();
  const events = listen(there);
  there.sandbox.wire.setDown(true);
  const first = expect(there.book.importCards(cards)).rejects.toMatchObject(unreachable);
  await there.clock.advance(0);
  const second = expect(there.book.importCards(cards)).rejects.toMatchObject(unreachable);
  await there.clock.advance(20_000);
  await first;
  await second;
  there.sandbox.wire.setDown(false);
  await eventually('the reconnection is reported', () =>
    expect(events).toContainEqual({ kind: 'reconnected' }),
  );
  expect(await there.book.read()).toMatchObject({ kind: 'read' });
  // The calls were discarded at their deadline.
  expect(countOf(there, 'contacts.importContacts')).toBe(0);
});

test('closing the address book ends a pending call', async () => {
  await using there = await openStage();
  there.sandbox.wire.faults.add('contacts.getContacts', { kind: 'silence' });
  const read = expect(there.book.read()).rejects.toMatchObject(unreachable);
  await there.book[Symbol.asyncDispose]();
  await read;
  await expect(there.book.read()).rejects.toMatchObject(unreachable);
});

test('disposing the Telegram object closes all address books, also those being opened', async () => {
  await using there = await openStage();
  there.sandbox.wire.setDown(true);
  const opening = expect(there.telegram.open(there.session)).rejects.toMatchObject(unreachable);
  await there.telegram[Symbol.asyncDispose]();
  await opening;
  await expect(there.book.read()).rejects.toMatchObject(unreachable);
  await expect(there.telegram.signIn()).rejects.toMatchObject(unreachable);
});

test('a closed address book leaves no timers', async () => {
  await using there = await openStage();
  await there.book.read();
  await there.book[Symbol.asyncDispose]();
  expect(there.clock.sleeping).toEqual([]);
});

test.concurrent.each([
  ['that closed its address books', false, 'read'],
  ['that could not open one', true, 'unreachable'],
])('a program %s exits at once', async (_, down, outcome) => {
  await using there = await stage();
  const { dcs, publicKeyPem } = there.sandbox.wire;
  const session = await pair(there);
  there.sandbox.wire.setDown(down);
  const program = fileURLToPath(new URL('open-and-close.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, JSON.stringify(dcs), publicKeyPem, session],
    { timeout: 8_000 },
  );
  expect(stdout).toBe(`${outcome}\n`);
});
