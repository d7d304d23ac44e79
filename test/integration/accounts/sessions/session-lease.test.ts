import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Book } from '../../../../src/accounts/roster.ts';
import { Connection } from '../../../../src/telegram/connection/connection.ts';
import {
  callsOf,
  everybody,
  inDatabase,
  max,
  offersIn,
  startPairedHarness,
  pair,
  reasonOf,
  resultOf,
  whileTimePasses,
  type PairedHarness,
  type Program,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

let harness: PairedHarness;
let zoe: bigint;
let other: Program;

beforeEach(async () => {
  harness = await startPairedHarness((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
  });
  other = await harness.start();
});
afterEach(async () => {
  await other[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

/** How often a stored session was opened so far: each opening asks who it belongs to. */
const openings = (): number => callsOf(harness, 'users.getUsers');

const bookIn = ({ roster }: Program): Book => roster.accounts.book(harness.account);

test('a session goes from one process to the other and back', async () => {
  for (const program of [harness, other, harness, other]) {
    const before = openings();
    expect(await bookIn(program).page(everybody)).toMatchObject({ total: 1, stale: undefined });
    await bookIn(program).page(everybody);
    expect(openings()).toBeLessThanOrEqual(before + 1);
  }
});

test('a process waits until another is done with a session', async () => {
  await bookIn(harness).page(everybody);
  const lifted = Promise.withResolvers<void>();
  const fault = { kind: 'delay', until: lifted.promise } as const;
  harness.sandbox.wire.faults.add('contacts.deleteContacts', fault);
  const removed = resultOf(bookIn(harness).remove([zoe]));
  const seen = resultOf(bookIn(other).remove([zoe]));
  await eventually('one process waits for the session', () =>
    expect(harness.clock.sleeping.filter((ms) => ms === 1_000)).toHaveLength(1),
  );
  lifted.resolve();
  expect(await removed).toMatchObject([{ id: zoe }]);
  expect(await seen).toEqual([]);
});

test('a session that another process does not give up is unreachable after a while', async () => {
  await bookIn(harness).page(everybody);
  harness.sandbox.wire.faults.add('contacts.deleteContacts', { kind: 'silence' }, 10);
  const removed = bookIn(harness).remove([zoe]).catch(reasonOf);
  const seen = bookIn(other).remove([zoe]).catch(reasonOf);
  expect(await whileTimePasses(harness, seen)).toEqual({ kind: 'unreachable' });
  await whileTimePasses(harness, removed);
});

test('a later process does not take sessions away, and takes over when the other ends', async () => {
  await bookIn(harness).page(everybody);
  const before = openings();
  await harness.clock.advance(60_000);
  expect(openings()).toBe(before);
  await harness.roster[Symbol.asyncDispose]();
  await passTime(harness.clock, 30_000, 'the session is opened again', () =>
    expect(openings()).toBe(before + 1),
  );
  // From then on it listens.
  await bookIn(other).page(everybody);
  harness.me.setPrivacy('phone_number', 'nobody');
  harness.world.app(zoe).add(max, 'Max', '', false);
  await eventually('the other process reports the offer', () => offersIn(other), [zoe]);
});

test('a process that lost its locks lets go of its sessions, and works again', async () => {
  await bookIn(harness).page(everybody);
  const before = openings();
  await endLockConnections();
  expect(await bookIn(other).page(everybody)).toMatchObject({ total: 1, stale: undefined });
  expect(openings()).toBe(before + 1);
  expect((await bookIn(harness).remove([zoe])).result).toMatchObject([{ id: zoe }]);
  expect(openings()).toBe(before + 2);
});

test('a session whose lock is lost is closed before anything is saved', async () => {
  await bookIn(harness).page(everybody);
  harness.world.app(zoe).setOnline(true);
  await eventually('the retry of the session sleeps', () =>
    expect(harness.clock.sleeping).toContain(5_000),
  );
  const closed = vi.spyOn(Connection.prototype, Symbol.asyncDispose);
  await inDatabase(harness, (sql) =>
    sql.begin(async (busy) => {
      await busy`lock table contacts in access exclusive mode`;
      await endLockConnections();
      await eventually('the session is closed', () => expect(closed).toHaveBeenCalledOnce());
    }),
  );
  closed.mockRestore();
});

test('the session of an account that is paired again in another process is the new one', async () => {
  await bookIn(harness).page(everybody);
  await harness.clock.advance(1_000);
  await pair(other, harness.me, '+491701234567');
  await eventually('one session is left at Telegram', () =>
    expect(harness.me.authorizations()).toHaveLength(1),
  );
  await harness.clock.advance(31_000);
  // The connection of the session from before may just be coming back.
  await eventually('the page is fresh again', async () => {
    const page = await whileTimePasses(harness, bookIn(harness).page(everybody));
    expect(page).toMatchObject({ total: 1, stale: undefined });
  });
  expect(await harness.roster.accounts.current(max)).toMatchObject({ signedIn: true });
  expect([...harness.events, ...other.events].map(({ kind }) => kind)).not.toContain('signed_out');
});

test('books beyond the limit are closed, those used last kept', async () => {
  const ben = harness.world.addPerson({ firstName: 'Ben', phone: '+12025550102' }).id;
  const accounts = [
    harness.account,
    await pair(harness, harness.world.app(zoe), '+12025550101', max),
    await pair(harness, harness.world.app(ben), '+12025550102', max),
  ];
  for (const account of accounts) await harness.roster.accounts.book(account).page(everybody);
  // A round that is due opens its session again, whatever was used last.
  await eventually('each account had its first round', roundsAhead, accounts.length);
  await harness.roster[Symbol.asyncDispose]();
  await other.roster[Symbol.asyncDispose]();
  const first = openings();
  await using small = await harness.start({ maxOpenSessions: 1 });
  await eventually('the session is opened again', openings, first + 1);
  for (const account of [...accounts, ...accounts]) {
    const before = openings();
    for (let times = 0; times < 3; times += 1) {
      expect((await small.roster.accounts.book(account).page(everybody)).stale).toBeUndefined();
    }
    expect(openings()).toBeLessThanOrEqual(before + 1);
  }
  expect(openings()).toBeGreaterThanOrEqual(first + 5);
});

/** How many accounts have a round planned later than any retry of a round. */
async function roundsAhead(): Promise<number> {
  const until = new Date(harness.clock.now().getTime() + 2 * 60 * 60_000);
  const rounds = await inDatabase(
    harness,
    (sql) => sql`select from rounds where due_at > ${until.toISOString()}`,
  );
  return rounds.length;
}

async function endLockConnections(): Promise<void> {
  await inDatabase(
    harness,
    (sql) => sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'roster locks'`,
  );
}
