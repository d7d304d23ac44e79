import { randomUUID } from 'node:crypto';
import type { SQLWrapper } from 'drizzle-orm';
import { eq } from '../../support/drizzle.ts';
import { beforeEach, expect, test } from 'vitest';
import type { Queries } from '../../../src/store/database.ts';
import { markSignedOut, type Account } from '../../../src/store/accounts.ts';
import {
  endRound,
  planFarRounds,
  planMissingRounds,
  planRound,
  reserveRounds,
  reserveRoundsOf,
} from '../../../src/store/rounds.ts';
import { sql } from '../../../src/store/drizzle/drizzle.ts';
import { rounds } from '../../../src/store/schema/notifications.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeAccount } from '../../support/store-account.ts';

const now = new Date('2026-11-22T14:00:00Z');
const hourMs = 60 * 60_000;
const at = (ms: number): Date => new Date(now.getTime() + ms);
const plan = { now, soonMs: 2 * hourMs, farthest: at(22 * hourMs) };

let database: MemoryDatabase;

beforeEach(async () => {
  database = await createMemoryDatabase();
});

/** Runs `work` with random numbers of Postgres that begin with the same one as this returns. */
async function withRandom(work: () => Promise<void>): Promise<number> {
  const seed = () => database.query((q) => q.execute(sql`select setseed(0.5)`));
  await seed();
  const [row] = await database.query((q) => q.execute(sql`select random() as value`));
  await seed();
  await work();
  return Number(row?.['value']);
}

/** A database that adds how Postgres would run each query to `plans`, and runs none. */
function explaining(plans: string[]): MemoryDatabase {
  const query: MemoryDatabase['query'] = async <T>(ask: (q: Queries) => PromiseLike<T>) => {
    const rows = await database.query((q) => {
      const asked = ask(q) as unknown as SQLWrapper;
      return q.execute(sql`explain ${asked.getSQL()}`);
    });
    plans.push(JSON.stringify(rows));
    return [] as T;
  };
  return { ...database, query };
}

/** In milliseconds from now. */
async function dueIn({ id }: Account): Promise<number | undefined> {
  const [row] = await database.query((q) =>
    q.select().from(rounds).where(eq(rounds.accountId, id)),
  );
  return row && row.dueAt.getTime() - now.getTime();
}

test('an account has a round at once when it is paired, and none while it is signed out', async () => {
  const account = await storeAccount(database, 1n, now);
  expect(await dueIn(account)).toBe(0);
  await endRound(database, account.id, { from: at(20 * hourMs), to: at(20 * hourMs) });
  await database.transaction((q) => markSignedOut(q, account));
  expect(await dueIn(account)).toBeUndefined();
  const again = await storeAccount(database, 1n, at(1));
  expect([again.id, await dueIn(again)]).toEqual([account.id, 1]);
});

test('planMissingRounds: signed-in accounts without a round have one at a random time soon', async () => {
  const account = await storeAccount(database, 1n, now);
  const other = await storeAccount(database, 2n, now);
  await database.query((q) => q.delete(rounds).where(eq(rounds.accountId, account.id)));
  const random = await withRandom(() => planMissingRounds(database, plan));
  expect(Math.abs(((await dueIn(account)) ?? 0) - random * 2 * hourMs)).toBeLessThan(2);
  expect(await dueIn(other)).toBe(0);
});

test('planMissingRounds drops rounds of accounts that are signed out', async () => {
  const account = await storeAccount(database, 1n, now);
  await database.transaction((q) => markSignedOut(q, account));
  await database.query((q) => planRound(q, account.id, now));
  await planMissingRounds(database, plan);
  expect(await dueIn(account)).toBeUndefined();
});

test('planFarRounds plans again what is too far ahead, and leaves the others', async () => {
  const account = await storeAccount(database, 1n, now);
  await endRound(database, account.id, { from: at(22 * hourMs), to: at(22 * hourMs) });
  await planFarRounds(database, plan);
  expect(await dueIn(account)).toBe(22 * hourMs);
  await endRound(database, account.id, { from: at(22 * hourMs + 1), to: at(22 * hourMs + 1) });
  await planFarRounds(database, plan);
  expect(await dueIn(account)).toBeLessThanOrEqual(2 * hourMs);
});

test('what each pass asks for costs the same with many accounts of which none is due', async () => {
  await storeAccount(database, 1n, now);
  await database.query((q) =>
    q.execute(sql`
      with added as (insert into accounts (id, person_id, telegram_id, first_name, last_name, usernames,
          phone, session, key_id, signed_in, paired_at, current)
        select gen_random_uuid(), person_id, telegram_id + n, first_name, last_name, usernames, phone,
          session, key_id, signed_in, paired_at, false
        from accounts, generate_series(1, 3000) n returning id)
      insert into rounds select id, ${at(hourMs).toISOString()}::timestamptz from added`),
  );
  await database.query((q) => q.execute(sql`analyze rounds`));
  const plans: string[] = [];
  await planFarRounds(explaining(plans), plan);
  const reservation = { now, until: at(hourMs), limit: 20 };
  await reserveRounds(explaining(plans), reservation);
  await reserveRoundsOf(explaining(plans), [randomUUID()], reservation);
  // The accounts whose sessions a process holds are found by the primary key.
  const many = Array.from({ length: 500 }, () => randomUUID());
  await reserveRoundsOf(explaining(plans), many, reservation);
  expect(plans).toHaveLength(4);
  for (const one of plans) {
    expect(one).toMatch(/rounds_due|rounds_pkey/);
    expect(one).not.toContain('Seq Scan');
  }
});

test('endRound: the next one is due at a random time between two', async () => {
  const account = await storeAccount(database, 1n, at(-1));
  const next = { from: at(19 * hourMs), to: at(21 * hourMs) };
  const random = await withRandom(() => endRound(database, account.id, next));
  const expected = 19 * hourMs + random * 2 * hourMs;
  expect(Math.abs(((await dueIn(account)) ?? 0) - expected)).toBeLessThan(2);
});

test('reserveRounds: the longest due come first, at most so many', async () => {
  const accounts = [
    await storeAccount(database, 1n, at(-1)),
    await storeAccount(database, 2n, at(-3)),
    await storeAccount(database, 3n, at(-2)),
    await storeAccount(database, 4n, at(1)),
  ];
  const [one, other, third] = accounts.map(({ id }) => id);
  const reservation = { now, until: at(hourMs), limit: 2 };
  expect(new Set(await reserveRounds(database, reservation))).toEqual(new Set([other, third]));
  expect(await reserveRounds(database, reservation)).toEqual([one]);
  expect(await Promise.all(accounts.map(dueIn))).toEqual([hourMs, hourMs, hourMs, 1]);
});

test('reserveRoundsOf: a round of these accounts is reserved once, until its time', async () => {
  const [one, other, third] = [
    await storeAccount(database, 1n, now),
    await storeAccount(database, 2n, at(1)),
    await storeAccount(database, 3n, now),
  ];
  const reservation = { now, until: at(hourMs), limit: 20 };
  const ids = [one.id, other.id];
  expect(await reserveRoundsOf(database, ids, { ...reservation, limit: 0 })).toEqual([]);
  expect(await reserveRoundsOf(database, [], reservation)).toEqual([]);
  expect(await reserveRoundsOf(database, ids, reservation)).toEqual([one.id]);
  expect(await reserveRoundsOf(database, ids, reservation)).toEqual([]);
  expect(await Promise.all([one, other, third].map(dueIn))).toEqual([hourMs, 1, 0]);
});

test('reserveRoundsOf: the longest due of these accounts come first, at most so many', async () => {
  const [one, other, third] = [
    await storeAccount(database, 1n, at(-1)),
    await storeAccount(database, 2n, at(-3)),
    await storeAccount(database, 3n, at(-2)),
  ];
  const ids = [one, other, third].map(({ id }) => id);
  // The index has this order already.
  for (const scan of ['enable_indexscan', 'enable_bitmapscan', 'enable_indexonlyscan']) {
    await database.query((q) => q.execute(sql.raw(`set ${scan} = off`)));
  }
  const reservation = { now, until: at(hourMs), limit: 2 };
  const reserved = await reserveRoundsOf(database, ids, reservation);
  expect(new Set(reserved)).toEqual(new Set([other.id, third.id]));
});
