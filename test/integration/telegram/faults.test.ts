import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import type { BookEvent } from '../../../src/contacts/address-book.ts';
import { muteProxy } from './mute-proxy.ts';
import { codeIn, openStage, pair, phone, stage, type OpenStage } from './telegram-harness.ts';

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

// Side by side: GramJS waits a second of real time before it connects again.
test.concurrent.each(['before', 'after'] as const)(
  'a call whose connection is cut %s it was done is done, and answered',
  async (when) => {
    await using there = await openStage();
    there.sandbox.wire.faults.add('contacts.importContacts', { kind: 'drop', when });
    const { answers } = await there.book.importCards(cards);
    expect(answers).toEqual([{ kind: 'not_found', importers: 0 }]);
    expect(there.me.book().saved).toMatchObject([{ phone: '+491700000999' }]);
  },
);

test.concurrent('a refusal costs no other answer that comes with it', async () => {
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

test.concurrent('calls made while the connection is being restored wait for it', async () => {
  await using there = await openStage();
  const events = listen(there);
  there.sandbox.wire.dropConnections();
  const reads: Promise<unknown>[] = [];
  for (let call = 0; call < 4; call++) {
    // Time for the loss to be noticed, and for the last call to be on its way.
    await there.clock.advance(0);
    reads.push(there.book.read());
  }
  await vi.waitFor(() => expect(events).toContainEqual({ kind: 'reconnected' }));
  expect(await Promise.all(reads)).toHaveLength(4);
});

test.concurrent(
  'a session revoked during an outage is noticed when the connection is back',
  async () => {
    await using there = await openStage();
    const events = listen(there);
    const [device] = there.me.authorizations();
    there.sandbox.wire.setDown(true);
    there.me.terminate(device?.keyId ?? 0n);
    there.sandbox.wire.setDown(false);
    await vi.waitFor(() => expect(events).toEqual([{ kind: 'signed_out' }]));
  },
);

test.concurrent('a connection that died without a word is noticed and replaced', async () => {
  await using there = await stage();
  const session = await pair(there);
  const home = there.sandbox.wire.dcs.find(({ id }) => id === 2);
  if (!home) throw new Error('No data centre 2');
  await using proxy = await muteProxy(home);
  await using telegram = there.connect({ dcs: [{ id: 2, host: '127.0.0.1', port: proxy.port }] });
  await using book = await telegram.open(session);
  const events: BookEvent[] = [];
  book.subscribe((event) => events.push(event));
  await there.clock.advance(120_000);
  expect(events).toEqual([]);
  proxy.mute();
  await there.clock.advance(40_000);
  await vi.waitFor(() => expect(events).toEqual([{ kind: 'reconnected' }]));
  expect(await book.read()).toMatchObject({ kind: 'read' });
});

test('an answer that never comes is given up, and the call is not made later', async () => {
  await using there = await openStage();
  there.sandbox.wire.faults.add('contacts.importContacts', { kind: 'silence' });
  const call = there.book.importCards(cards);
  const failed = expect(call).rejects.toMatchObject(unreachable);
  await there.book.read();
  await there.clock.advance(20_000);
  await failed;
  const events = listen(there);
  there.sandbox.wire.dropConnections();
  await vi.waitFor(() => expect(events).toContainEqual({ kind: 'reconnected' }));
  await there.book.read();
  expect(countOf(there, 'contacts.importContacts')).toBe(0);
});

test('a short wait is waited out, once', async () => {
  await using there = await openStage();
  const flood = { kind: 'error', error: { code: 420, text: 'FLOOD_WAIT_2' } } as const;
  there.sandbox.wire.faults.add('contacts.getContacts', flood);
  const read = there.book.read();
  await vi.waitFor(() => expect(there.clock.sleeping).toContain(2_000));
  await there.clock.advance(2_000);
  expect(await read).toMatchObject({ kind: 'read' });

  there.sandbox.wire.faults.add('contacts.getContacts', flood, 2);
  const again = expect(there.book.read()).rejects.toMatchObject({ reason: { kind: 'flood' } });
  await vi.waitFor(() => expect(there.clock.sleeping).toContain(2_000));
  await there.clock.advance(2_000);
  await again;
});

test('a long wait is told at once, with its end', async () => {
  await using there = await openStage();
  const error = { code: 420, text: 'FLOOD_WAIT_90' };
  there.sandbox.wire.faults.add('contacts.importContacts', { kind: 'error', error });
  const until = new Date(there.clock.now().getTime() + 90_000);
  await expect(there.book.importCards(cards)).rejects.toMatchObject({
    reason: { kind: 'flood', until },
  });
});

test("Telegram's own trouble is told as such, and the book stays usable", async () => {
  await using there = await openStage();
  const error = { code: 500, text: 'INTERNAL' };
  there.sandbox.wire.faults.add('contacts.getContacts', { kind: 'error', error });
  await expect(there.book.read()).rejects.toMatchObject({ reason: { kind: 'telegram_broken' } });
  expect(await there.book.read()).toMatchObject({ kind: 'read' });
});

test('a revoked session is told to the call and to the listeners, once', async () => {
  await using there = await openStage();
  const events = listen(there);
  const [device] = there.me.authorizations();
  there.me.terminate(device?.keyId ?? 0n);
  await expect(there.book.read()).rejects.toMatchObject(signedOut);
  await expect(there.book.read()).rejects.toMatchObject(signedOut);
  expect(events).toEqual([{ kind: 'signed_out' }]);
  await expect(there.telegram.open(there.session)).rejects.toMatchObject(signedOut);
});

test('a silent connection asks for the state twice an hour, and hears that it was signed out', async () => {
  await using there = await openStage();
  const events = listen(there);
  const before = countOf(there, 'updates.getState');
  await there.clock.advance(3_600_000);
  expect(countOf(there, 'updates.getState') - before).toBe(2);
  expect(events).toEqual([]);
  const error = { code: 401, text: 'SESSION_REVOKED' };
  there.sandbox.wire.faults.add('updates.getState', { kind: 'error', error });
  await there.clock.advance(1_800_000);
  await vi.waitFor(() => expect(events).toEqual([{ kind: 'signed_out' }]));
  await expect(there.book.read()).rejects.toMatchObject(signedOut);
});

test('to a sign-in it only says that nobody is signed in yet', async () => {
  await using there = await stage();
  await using signIn = await there.telegram.signIn();
  await there.clock.advance(3_600_000);
  expect(there.sandbox.wire.calls.map(({ method }) => method)).toContain('updates.getState');
  await signIn.askCode(phone);
  expect(await signIn.enterCode(codeIn(there.me))).toMatchObject({ kind: 'signed_in' });
});

test('a key that Telegram forgot is told, to open books and to those being opened', async () => {
  await using there = await openStage();
  const events = listen(there);
  const [device] = there.me.authorizations();
  there.sandbox.wire.forgetKey(device?.keyId ?? 0n);
  await expect(there.book.read()).rejects.toMatchObject(signedOut);
  expect(events).toEqual([{ kind: 'signed_out' }]);
  await expect(there.telegram.open(there.session)).rejects.toMatchObject(signedOut);
});

test('the news that a key is forgotten is understood also without the frame around it', async () => {
  await using there = await stage();
  const session = await pair(there);
  // Seen at Telegram: the code stands where the length, the number and the body should be.
  const code = Buffer.alloc(4);
  code.writeInt32LE(-404);
  await using server = createServer((socket) => {
    socket.once('data', () => socket.write(Buffer.concat([code, code, code])));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server's address is never a path.
  const { port } = server.address() as AddressInfo;
  await using telegram = there.connect({ dcs: [{ id: 2, host: '127.0.0.1', port }] });
  await expect(telegram.open(session)).rejects.toMatchObject(signedOut);
});

test('what is no session opens nothing', async () => {
  await using there = await stage();
  await expect(there.telegram.open('nonsense')).rejects.toMatchObject(signedOut);
});

test('a server that is down cannot be reached, until it is back', async () => {
  await using there = await stage();
  const session = await pair(there);
  there.sandbox.wire.setDown(true);
  const opening = expect(there.telegram.open(session)).rejects.toMatchObject(unreachable);
  await vi.waitFor(() => expect(there.clock.sleeping).not.toEqual([]));
  await there.clock.advance(15_000);
  await opening;
  there.sandbox.wire.setDown(false);
  await using book = await there.telegram.open(session);
  expect(book.owner.phone).toBe(phone);
});

test('an open book outlives an outage', async () => {
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
  await vi.waitFor(() => expect(events).toContainEqual({ kind: 'reconnected' }));
  expect(await there.book.read()).toMatchObject({ kind: 'read' });
  // Nobody waits for them any more.
  expect(countOf(there, 'contacts.importContacts')).toBe(0);
});

test('closing the book ends a call that waits', async () => {
  await using there = await openStage();
  there.sandbox.wire.faults.add('contacts.getContacts', { kind: 'silence' });
  const read = expect(there.book.read()).rejects.toMatchObject(unreachable);
  await there.book[Symbol.asyncDispose]();
  await read;
  await expect(there.book.read()).rejects.toMatchObject(unreachable);
});

test('closing the way to Telegram closes all books, also those being opened', async () => {
  await using there = await openStage();
  there.sandbox.wire.setDown(true);
  const opening = expect(there.telegram.open(there.session)).rejects.toMatchObject(unreachable);
  await there.telegram[Symbol.asyncDispose]();
  await opening;
  await expect(there.book.read()).rejects.toMatchObject(unreachable);
  await expect(there.telegram.signIn()).rejects.toMatchObject(unreachable);
});

test('nobody is left waiting on the clock', async () => {
  await using there = await openStage();
  await there.book.read();
  await there.book[Symbol.asyncDispose]();
  expect(there.clock.sleeping).toEqual([]);
});

test.concurrent.each([
  ['that closed its books', false, 'read'],
  ['that could not open one', true, 'unreachable'],
])('a program %s ends by itself, at once', async (_, down, outcome) => {
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
