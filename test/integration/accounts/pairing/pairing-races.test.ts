import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OfficialApp } from '../../../../sandbox/world/official-app.ts';
import type { PairingAttempt, PairingNews } from '../../../../src/accounts/roster.ts';
import { connect, type Database } from '../../../../src/store/database.ts';
import { DatabaseGoneError } from '../../../../src/store/database-gone.ts';
import { lockKey } from '../../../../src/store/lock-key.ts';
import { openClient } from '../../../../src/store/open-client.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';
import { codeIn } from '../../telegram/telegram-harness.ts';
import {
  inDatabase,
  max,
  maxPhone,
  pair,
  startAccountsHarness,
  whileTimePasses,
  type AccountsHarness,
  type Program,
} from '../accounts-harness.ts';
import { lockWaits } from '../../../support/database.ts';

const annPhone = '+12025550140';

let harness: AccountsHarness;
let program: Program;
let other: Program;
let ann: OfficialApp;

beforeEach(async () => {
  harness = await startAccountsHarness();
  program = await harness.start();
  other = await harness.start();
  ann = harness.world.app(harness.world.addPerson({ firstName: 'Ann', phone: annPhone }).id);
});
afterEach(async () => {
  await program[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

/** Runs `work` while the row of Max is locked, so that all work that needs it is done in the order of its beginning. */
async function whileMaxIsLocked(work: () => Promise<void>): Promise<void> {
  const sql = openClient(harness.databaseUrl, { max: 1 });
  try {
    await sql.begin(async (own) => {
      await own`select from people where id = ${String(max)} for update`;
      await work();
    });
  } finally {
    await sql.end();
  }
}

const waiting = (count: number): Promise<unknown> =>
  eventually(`${count} wait for the lock`, () => lockWaits(harness), count);

/** An attempt of Max's in which Ann has signed in, and its sign-in. */
async function signInAnn(): Promise<{ attempt: PairingAttempt; signIn: string }> {
  const attempt = await program.roster.pairing.begin(max);
  await attempt.askCode(annPhone);
  await attempt.enterCode(codeIn(ann));
  const { state } = attempt;
  if (state.kind !== 'confirm') throw new Error(`not asked: ${state.kind}`);
  return { attempt, signIn: state.signIn };
}

/** Ends all connections on which processes have locks and get messages; returns their backends. */
async function cutMessages(): Promise<readonly unknown[]> {
  const rows = await inDatabase(
    harness,
    (sql) => sql`
      select pid, pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'roster locks'`,
  );
  return rows.map((row): unknown => row['pid']);
}

test('a page that opens while the person cancels starts no attempt', async () => {
  const { pages } = program.roster.pairing;
  const token = await pages.newToken(max);
  let opening: ReturnType<typeof pages.open> | undefined;
  let cancelling: Promise<boolean> | undefined;
  await whileMaxIsLocked(async () => {
    cancelling = other.roster.pairing.cancel(max);
    await waiting(1);
    opening = pages.open(token, 'a-browser');
    await waiting(2);
  });
  expect(await cancelling).toBe(true);
  expect(await opening).toBeUndefined();
  expect(await inDatabase(harness, (sql) => sql`select from open_pairings`)).toHaveLength(0);
});

test('of two links made at once, one is valid', async () => {
  const tokens: Promise<string>[] = [];
  await whileMaxIsLocked(async () => {
    for (const { roster } of [program, other]) tokens.push(roster.pairing.pages.newToken(max));
    await waiting(2);
  });
  const [first = '', second = ''] = await Promise.all(tokens);
  const opened = [
    await program.roster.pairing.pages.open(first, 'a-browser'),
    await program.roster.pairing.pages.open(second, 'a-browser'),
  ];
  expect(opened.filter((page) => page !== undefined)).toHaveLength(1);
});

test.each<[string, (signIn: string) => Promise<boolean>, string]>([
  ['confirmation', (signIn) => other.roster.pairing.confirm(max, signIn), 'paired'],
  ['cancellation', () => other.roster.pairing.cancel(max), 'ended'],
])('a %s arrives although the processes cannot send messages', async (_, act, kind) => {
  const { attempt, signIn } = await signInAnn();
  await cutMessages();
  expect(await act(signIn)).toBe(true);
  await passTime(harness.clock, 5_000, 'the attempt does it', () =>
    expect(attempt.state.kind).toBe(kind),
  );
});

test('a confirmation and an end need no message: the row has them', async () => {
  const first = await signInAnn();
  await inDatabase(harness, (sql) => sql`update open_pairings set confirmed = ${first.signIn}`);
  await passTime(harness.clock, 5_000, 'the account is paired', () =>
    expect(first.attempt.state.kind).toBe('paired'),
  );
  const second = await program.roster.pairing.begin(max);
  await inDatabase(harness, (sql) => sql`delete from open_pairings`);
  await passTime(harness.clock, 5_000, 'the attempt is over', () =>
    expect(second.state).toEqual({ kind: 'ended' }),
  );
});

test('an attempt whose locks were lost and taken again is not ended by another process', async () => {
  const { attempt, signIn } = await signInAnn();
  const cut = await cutMessages();
  await passTime(harness.clock, 500, 'the lock is held again', async () => {
    const holders = await holdersOf(attempt.id);
    expect(holders.filter((pid) => !cut.includes(pid))).toHaveLength(1);
  });
  await harness.clock.advance(60_000);
  expect(attempt.state.kind).toBe('confirm');
  await attempt.confirm(signIn);
  expect(attempt.state.kind).toBe('paired');
});

test('a pairing of a process that died is ended by another one, and the person learns it once', async () => {
  const news: PairingNews[] = [];
  let failures = 1;
  for (const { roster } of [program, other]) {
    roster.pairing.subscribe(async (one) => {
      failures -= 1;
      if (failures >= 0) throw new Error('The chat does not answer.');
      news.push(one);
    });
  }
  const { attempt, signIn } = await signInAnn();
  // As if the process had died: its lock is gone, and the row names an attempt that no process has.
  const died = '00000000-0000-4000-8000-000000000001';
  await inDatabase(harness, async (sql) => {
    await sql`update open_pairings set attempt_id = ${died}`;
    await sql`update unused_sessions set attempt_id = ${died}`;
  });
  await passTime(harness.clock, 30_000, 'the session is signed out', () =>
    expect(ann.authorizations()).toEqual([]),
  );
  await passTime(harness.clock, 30_000, 'the person learns it', () =>
    expect(news).toEqual([{ kind: 'interrupted', personId: max }]),
  );
  await harness.clock.advance(5 * 60_000);
  expect(news).toHaveLength(1);
  expect(attempt.state).toEqual({ kind: 'ended' });
  expect(await other.roster.pairing.confirm(max, signIn)).toBe(false);
  // A secret that the person still types is deleted.
  expect((await other.roster.access.visit({ id: max }))?.expects).toBe('code');
});

/** The backends that hold the lock of an attempt. */
async function holdersOf(attemptId: string): Promise<readonly unknown[]> {
  const key = BigInt(lockKey('session', attemptId));
  const [high, low] = [BigInt.asUintN(32, key >> 32n), BigInt.asUintN(32, key)];
  const rows = await inDatabase(
    harness,
    (sql) => sql`
      select pid from pg_locks where locktype = 'advisory' and granted
      and classid = ${String(high)}::bigint::oid and objid = ${String(low)}::bigint::oid`,
  );
  return rows.map((row): unknown => row['pid']);
}

test('an account that is paired again while it is being unpaired is unpaired as well', async () => {
  const account = await pair(program, harness.me, maxPhone);
  const answer = Promise.withResolvers<void>();
  const { faults } = harness.sandbox.wire;
  const arrived = vi.spyOn(faults, 'take');
  faults.add('auth.logOut', { kind: 'delay', until: answer.promise });
  const forgetting = program.roster.access.forget(max);
  await eventually(
    'the first session is being signed out',
    () => arrived.mock.calls.flat(),
    expect.arrayContaining(['auth.logOut']),
  );
  await harness.clock.advance(1000);
  expect((await pair(other, harness.me, maxPhone)).id).toBe(account.id);
  answer.resolve();
  await whileTimePasses(harness, forgetting);
  await passTime(harness.clock, 30_000, 'no session is left', () =>
    expect(harness.me.authorizations()).toEqual([]),
  );
  expect(await program.roster.accounts.list(max)).toEqual([]);
});

test('a link whose page could not be opened works again in its browser', async () => {
  await using real = connect(harness.databaseUrl);
  let transactions = 0;
  let failing = -1;
  const database: Database = {
    ...real,
    transaction: async (work) => {
      transactions += 1;
      if (transactions === failing) throw new DatabaseGoneError('the database is away');
      return real.transaction(work);
    },
  };
  await using broken = await harness.start({ database, background: false });
  const { pages } = broken.roster.pairing;
  const token = await pages.newToken(max);
  // The first one uses the token, the second one opens the attempt.
  failing = transactions + 2;
  await expect(pages.open(token, 'a-browser')).rejects.toThrow('the database is away');
  expect(await pages.open(token, 'another-browser')).toBeUndefined();
  expect(await pages.open(token, 'a-browser')).toBeDefined();
});
