import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { AccountEvents } from '../../../../src/accounts/services/account-events.ts';
import { WakeUp } from '../../../../src/accounts/services/wake-up.ts';
import type { SessionServices } from '../../../../src/accounts/services/services.ts';
import { openAccountSession } from '../../../../src/accounts/sessions/open-session.ts';
import {
  SessionHandle,
  SessionNotHeldError,
} from '../../../../src/accounts/sessions/session-handle.ts';
import {
  openSessionLeases,
  type SessionLeases,
} from '../../../../src/accounts/sessions/session-leases.ts';
import type { Owner } from '../../../../src/contacts/contact.ts';
import type { Log } from '../../../../src/runtime/log.ts';
import { findAccount, findSession, savePaired } from '../../../../src/store/accounts.ts';
import { addPeople } from '../../../../src/store/people.ts';
import { seal, type Keys } from '../../../../src/store/seal.ts';
import { purposes } from '../../../../src/store/seal-purposes.ts';
import type { FakeAddressBook } from '../../../support/fake-address-book.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import {
  createMemoryDatabase,
  type MemoryDatabase,
} from '../../../support/memory/memory-database.ts';
import { MemoryTelegram } from '../../../support/memory/memory-telegram.ts';

const person = 1n;
const owner: Owner = {
  id: 7n,
  firstName: 'Max',
  lastName: 'Muster',
  usernames: ['max', 'muster'],
  phone: '+491701234567',
};
const keys: Keys = [{ id: 'test', key: randomBytes(32) }];
const silent = (): void => undefined;

let database: MemoryDatabase;
let clock: ManualClock;
let telegram: MemoryTelegram;
let accountId: string;
let services: SessionServices;
let warnings: string[];

beforeEach(async () => {
  database = await createMemoryDatabase();
  clock = new ManualClock();
  telegram = new MemoryTelegram(() => clock.now());
  warnings = [];
  const warn = (_: object, line: string): void => void warnings.push(line);
  const log: Log = { debug: silent, info: silent, warn, error: silent };
  const events = new AccountEvents(log);
  services = { database, telegram, keys, clock, log, events, wakeUp: new WakeUp() };
  await database.query((q) => addPeople(q, [person], 'owner', clock.now()));
  const paired = { personId: person, attemptId: undefined, owner, at: clock.now() };
  const sealFor = (id: string) =>
    seal(keys, String(owner.id), purposes.session({ id, personId: person, telegramId: owner.id }));
  const { account } = await database.query((q) => savePaired(q, paired, sealFor));
  accountId = account.id;
});

const handlers = {
  onEvent: () => Promise.resolve(),
  onDifferences: () => Promise.resolve(),
};

const open = () => openAccountSession(accountId, handlers, services);
const storedOwner = async () => (await findAccount(database, person, accountId))?.owner;

test.each<[string, Partial<Owner>]>([
  ['first name', { firstName: 'Moritz' }],
  ['last name', { lastName: '' }],
  ['number', { phone: '+491709999999' }],
  ['usernames', { usernames: ['muster'] }],
  ['order of usernames', { usernames: ['muster', 'max'] }],
])('openAccountSession stores the %s that the owner has by now', async (_, facts) => {
  telegram.addAccount({ ...owner, ...facts }, []);
  const { account } = await open();
  expect(account.owner).toEqual({ ...owner, ...facts });
  expect(await storedOwner()).toEqual({ ...owner, ...facts });
});

test('openAccountSession signs the account out when Telegram ended its session', async () => {
  telegram.addAccount(owner, []).elsewhere.endSession();
  await expect(open()).rejects.toMatchObject({ reason: { kind: 'signed_out' } });
  expect(await findSession(database, accountId)).toBeUndefined();
  await expect(open()).rejects.toMatchObject({ reason: { kind: 'signed_out' } });
});

test('openAccountSession keeps the session while Telegram cannot be reached', async () => {
  telegram.isDown = true;
  await expect(open()).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
  expect(await findSession(database, accountId)).toBeDefined();
});

interface Held {
  readonly leases: SessionLeases;
  readonly handle: SessionHandle;
  readonly book: FakeAddressBook;
}

/** A handle of a process of its own. */
async function hold(options = { asks: true }): Promise<Held> {
  const book = telegram.addAccount(owner, []);
  const events = { wanted: () => undefined, freed: () => undefined, lost: () => undefined };
  const leases = openSessionLeases({ database: database.ofOtherProcess(), clock }, events);
  const handle = new SessionHandle(accountId, options, leases, handlers, services);
  await handle.ready.catch(() => undefined);
  return { leases, handle, book };
}

/** Whether a promise is settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const settle = (): void => void (settled = true);
  promise.then(settle, settle);
  await clock.advance(0);
  return settled;
}

test('SessionHandle closes once its work is done, and then releases the lease', async () => {
  const { leases, handle } = await hold();
  const work = Promise.withResolvers<void>();
  const using = handle.use(() => work.promise);
  expect([handle.isBusy, handle.isClosing]).toEqual([true, false]);
  const closed = handle.close('idle');
  expect(handle.isClosing).toBe(true);
  expect(await isSettled(closed)).toBe(false);
  work.resolve();
  await using;
  await closed;
  expect(handle.isBusy).toBe(false);
  expect(await leases.tryAcquire(accountId)).toBeDefined();
});

test('SessionHandle waits 20 seconds for work when it closes', async () => {
  const { handle } = await hold();
  void handle.use(() => new Promise(() => undefined));
  const closed = handle.close('idle');
  await clock.advance(0);
  clock.expectNoAnswers();
  await clock.advance(19_999);
  expect(await isSettled(closed)).toBe(false);
  await clock.advance(1);
  await closed;
});

test('SessionHandle closes at once when the lease may be lost', async () => {
  const { handle } = await hold();
  void handle.use(() => new Promise(() => undefined));
  await handle.close('at_once');
  expect(clock.sleeping).toEqual([]);
});

test('SessionHandle closes when another process wants the session', async () => {
  const { handle } = await hold();
  handle.requestRelease();
  await handle.whenClosed;
  expect(handle.isClosing).toBe(true);
});

test('SessionHandle that is wanted while it opens closes after that', async () => {
  telegram.addAccount(owner, []);
  const events = { wanted: () => undefined, freed: () => undefined, lost: () => undefined };
  const leases = openSessionLeases({ database, clock }, events);
  const handle = new SessionHandle(accountId, { asks: true }, leases, handlers, services);
  handle.requestRelease();
  expect(handle.isClosing).toBe(false);
  await handle.whenClosed;
  expect(handle.session).toBeDefined();
});

test('SessionHandle that closes before its session is open gives up', async () => {
  telegram.addAccount(owner, []);
  const events = { wanted: () => undefined, freed: () => undefined, lost: () => undefined };
  const leases = openSessionLeases({ database, clock }, events);
  const handle = new SessionHandle(accountId, { asks: true }, leases, handlers, services);
  await handle.close('at_once');
  await expect(handle.ready).rejects.toThrow(SessionNotHeldError);
  await clock.advance(0);
  expect(await leases.tryAcquire(accountId)).toBeDefined();
});

test('SessionHandle asks for a lease only if it should', async () => {
  const first = await hold();
  const second = await hold({ asks: false });
  await expect(second.handle.ready).rejects.toThrow(SessionNotHeldError);
  expect(first.handle.isClosing).toBe(false);
});

test('SessionHandle remembers when it was used last', async () => {
  const { handle } = await hold();
  const opened = handle.usedAt;
  await clock.advance(1_000);
  await handle.use(() => Promise.resolve());
  expect(handle.usedAt.getTime() - opened.getTime()).toBe(1_000);
});

test('SessionHandle closes when Telegram ends the session, and not for other events', async () => {
  const { handle, book } = await hold();
  book.emit({ kind: 'takeout_allowed' } as never);
  expect(handle.isClosing).toBe(false);
  book.elsewhere.endSession();
  await handle.whenClosed;
});
