import { afterEach, beforeEach, expect, test } from 'vitest';
import { AccountEvents } from '../../../../src/accounts/services/account-events.ts';
import type { SessionPool } from '../../../../src/accounts/sessions/session-pool.ts';
import { watchAccounts } from '../../../../src/accounts/watch/watch-accounts.ts';
import type { Account } from '../../../../src/store/accounts.ts';
import { rounds } from '../../../../src/store/schema/notifications.ts';
import { eventually } from '../../../support/eventually.ts';
import { openMemorySession, type MemorySession } from '../../../support/memory/memory-session.ts';
import { storeAccount } from '../../../support/store-account.ts';

const hourMs = 60 * 60_000;

let session: MemorySession;
let stop: AbortController;
let loop: Promise<void>;
let held: string[];
let opened: string[];
let canOpen: boolean;

beforeEach(async () => {
  session = await openMemorySession([]);
  [stop, loop, held, opened] = [new AbortController(), Promise.resolve(), [], []];
  canOpen = true;
});

afterEach(async () => {
  stop.abort();
  await loop;
});

function run(): void {
  const { services } = session;
  const pool = {
    get heldIds() {
      return held;
    },
    openSessions: [],
    tryOpen: async (id: string) => {
      opened.push(id);
      return canOpen;
    },
    use: (_: string, work: (one: MemorySession) => unknown) => Promise.resolve(work(session)),
  } as unknown as SessionPool;
  const events = new AccountEvents(services.log);
  loop = watchAccounts(pool, { ...services, events }, stop.signal);
}

/** Hours from now until the rounds of all accounts. */
async function dueIn(): Promise<readonly number[]> {
  const { database, clock } = session.services;
  const all = await database.query((q) => q.select().from(rounds));
  return all.map(({ dueAt }) => (dueAt.getTime() - clock.now().getTime()) / hourMs);
}

/** Stores accounts that were paired some time ago. */
async function store(count: number, ageMs: number): Promise<readonly Account[]> {
  const { database, clock } = session.services;
  const at = new Date(clock.now().getTime() - ageMs);
  const accounts: Account[] = [];
  for (let id = 2; id < 2 + count; id += 1) {
    accounts.push(await storeAccount(database, BigInt(id), at));
  }
  return accounts;
}

test('watchAccounts looks each half minute', async () => {
  run();
  await eventually('it sleeps', () => session.services.clock.sleeping, [30_000]);
});

test('watchAccounts: an account that was just paired has its round at once, the next in 19 to 21 hours', async () => {
  held = [session.account.id];
  run();
  await eventually('the round is over', async () => {
    const [next = 0] = await dueIn();
    expect(next).toBeGreaterThanOrEqual(19);
    expect(next).toBeLessThanOrEqual(21);
  });
  expect(opened).toEqual([session.account.id]);
});

test('watchAccounts: a round that another process has is looked at again after an hour', async () => {
  [held, canOpen] = [[session.account.id], false];
  run();
  await eventually('it is postponed', dueIn, [1]);
});

test('watchAccounts: accounts of an earlier version have their first rounds within two hours', async () => {
  await store(40, hourMs);
  await session.services.database.query((q) => q.delete(rounds));
  run();
  await eventually('they are planned', async () => (await dueIn()).length, 41);
  const hours = await dueIn();
  // One of forty is in each quarter, with a chance of more than 99.99 % each.
  expect(Math.max(...hours)).toBeGreaterThan(1.5);
  expect(Math.max(...hours)).toBeLessThanOrEqual(2);
  expect(Math.min(...hours)).toBeLessThan(0.5);
});

test('watchAccounts begins twenty rounds at a time', async () => {
  const accounts = await store(21, 0);
  held = accounts.map(({ id }) => id);
  canOpen = false;
  run();
  await eventually('they begin', () => opened.length, 20);
  await eventually('it sleeps', () => session.services.clock.sleeping, [30_000]);
  expect(opened).toHaveLength(20);
});

test('watchAccounts takes over rounds that are overdue by half an hour', async () => {
  const { clock } = session.services;
  canOpen = false;
  run();
  await eventually('it sleeps', () => clock.sleeping, [30_000]);
  clock.jump(hourMs / 2 - 1);
  await clock.advance(0);
  await eventually('it sleeps again', () => clock.sleeping, [30_000]);
  expect(opened).toEqual([]);
  clock.jump(30_000);
  await clock.advance(0);
  await eventually('it takes the round', () => opened, [session.account.id]);
});

test('watchAccounts: of more, it begins those of its own sessions before overdue ones', async () => {
  const accounts = await store(25, hourMs);
  held = accounts.slice(0, 15).map(({ id }) => id);
  canOpen = false;
  run();
  await eventually('they begin', () => opened.length, 20);
  await eventually('it sleeps', () => session.services.clock.sleeping, [30_000]);
  expect(opened).toHaveLength(20);
  expect(new Set(opened.slice(0, 15))).toEqual(new Set(held));
});

test('watchAccounts plans the rounds of accounts without one again after a day', async () => {
  const { clock, database } = session.services;
  canOpen = false;
  run();
  await eventually('it sleeps', () => clock.sleeping, [30_000]);
  await database.query((q) => q.delete(rounds));
  clock.jump(24 * hourMs - 1);
  await clock.advance(0);
  await eventually('it sleeps again', () => clock.sleeping, [30_000]);
  expect(await dueIn()).toEqual([]);
  clock.jump(30_000);
  await clock.advance(0);
  await eventually('it is planned', async () => (await dueIn()).length, 1);
});
