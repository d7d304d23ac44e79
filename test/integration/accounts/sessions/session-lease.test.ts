import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Book } from '../../../../src/accounts/roster.ts';
import { Connection } from '../../../../src/telegram/connection/connection.ts';
import {
  callsOf,
  everybody,
  inDatabase,
  max,
  offersIn,
  openPairedStage,
  pair,
  reasonOf,
  resultOf,
  whileTimePasses,
  type PairedStage,
  type Program,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

let stage: PairedStage;
let zoe: bigint;
let other: Program;

beforeEach(async () => {
  stage = await openPairedStage((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
  });
  other = await stage.start();
});
afterEach(async () => {
  await other[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

/** How often a stored session was opened so far: each opening asks who it belongs to. */
const openings = (): number => callsOf(stage, 'users.getUsers');

const bookIn = ({ roster }: Program): Book => roster.accounts.book(stage.account);

test('a session goes from one process to the other and back', async () => {
  for (const program of [stage, other, stage, other]) {
    const before = openings();
    expect(await bookIn(program).page(everybody)).toMatchObject({ total: 1, stale: undefined });
    await bookIn(program).page(everybody);
    expect(openings()).toBeLessThanOrEqual(before + 1);
  }
});

test('a process waits until another is done with a session', async () => {
  await bookIn(stage).page(everybody);
  const lifted = Promise.withResolvers<void>();
  const fault = { kind: 'delay', until: lifted.promise } as const;
  stage.sandbox.wire.faults.add('contacts.deleteContacts', fault);
  const removed = resultOf(bookIn(stage).remove([zoe]));
  const seen = resultOf(bookIn(other).remove([zoe]));
  await eventually('one process waits for the session', () =>
    expect(stage.clock.sleeping.filter((ms) => ms === 1_000)).toHaveLength(1),
  );
  lifted.resolve();
  expect(await removed).toMatchObject([{ id: zoe }]);
  expect(await seen).toEqual([]);
});

test('a session that another process does not give up is unreachable after a while', async () => {
  await bookIn(stage).page(everybody);
  stage.sandbox.wire.faults.add('contacts.deleteContacts', { kind: 'silence' }, 10);
  const removed = bookIn(stage).remove([zoe]).catch(reasonOf);
  const seen = bookIn(other).remove([zoe]).catch(reasonOf);
  expect(await whileTimePasses(stage, seen)).toEqual({ kind: 'unreachable' });
  await whileTimePasses(stage, removed);
});

test('a later process does not take sessions away, and takes over when the other ends', async () => {
  await bookIn(stage).page(everybody);
  const before = openings();
  await stage.clock.advance(60_000);
  expect(openings()).toBe(before);
  await stage.roster[Symbol.asyncDispose]();
  await passTime(stage.clock, 30_000, 'the session is opened again', () =>
    expect(openings()).toBe(before + 1),
  );
  // From then on it listens.
  await bookIn(other).page(everybody);
  stage.me.setPrivacy('phone_number', 'nobody');
  stage.world.app(zoe).add(max, 'Max', '', false);
  await eventually('the other process reports the offer', () => offersIn(other), [zoe]);
});

test('a process that lost its locks lets go of its sessions, and works again', async () => {
  await bookIn(stage).page(everybody);
  const before = openings();
  await endLockConnections();
  expect(await bookIn(other).page(everybody)).toMatchObject({ total: 1, stale: undefined });
  expect(openings()).toBe(before + 1);
  expect((await bookIn(stage).remove([zoe])).result).toMatchObject([{ id: zoe }]);
  expect(openings()).toBe(before + 2);
});

test('a session whose lock is lost is closed before anything is saved', async () => {
  await bookIn(stage).page(everybody);
  stage.world.app(zoe).setOnline(true);
  await eventually('the retry of the session sleeps', () =>
    expect(stage.clock.sleeping).toContain(5_000),
  );
  const closed = vi.spyOn(Connection.prototype, Symbol.asyncDispose);
  await inDatabase(stage, (sql) =>
    sql.begin(async (busy) => {
      await busy`lock table contacts in access exclusive mode`;
      await endLockConnections();
      await eventually('the session is closed', () => expect(closed).toHaveBeenCalledOnce());
    }),
  );
  closed.mockRestore();
});

test('the session of an account that is paired again in another process is the new one', async () => {
  await bookIn(stage).page(everybody);
  await stage.clock.advance(1_000);
  await pair(other, stage.me, '+491701234567');
  await eventually('one session is left at Telegram', () =>
    expect(stage.me.authorizations()).toHaveLength(1),
  );
  await stage.clock.advance(31_000);
  // The connection of the session from before may just be coming back.
  await eventually('the page is fresh again', async () => {
    const page = await whileTimePasses(stage, bookIn(stage).page(everybody));
    expect(page).toMatchObject({ total: 1, stale: undefined });
  });
  expect(await stage.roster.accounts.current(max)).toMatchObject({ signedIn: true });
  expect([...stage.events, ...other.events].map(({ kind }) => kind)).not.toContain('signed_out');
});

test('books beyond the limit are closed, those used last kept', async () => {
  const ben = stage.world.addPerson({ firstName: 'Ben', phone: '+12025550102' }).id;
  const accounts = [
    stage.account,
    await pair(stage, stage.world.app(zoe), '+12025550101', max),
    await pair(stage, stage.world.app(ben), '+12025550102', max),
  ];
  for (const account of accounts) await stage.roster.accounts.book(account).page(everybody);
  await stage.roster[Symbol.asyncDispose]();
  await other.roster[Symbol.asyncDispose]();
  const first = openings();
  await using small = await stage.start({ openBooks: 1 });
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

async function endLockConnections(): Promise<void> {
  await inDatabase(
    stage,
    (sql) => sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'roster locks'`,
  );
}
