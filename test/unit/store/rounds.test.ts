import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { markSignedOut, type Account } from '../../../src/store/accounts.ts';
import { endRound, planRounds, reserveRounds } from '../../../src/store/rounds.ts';
import { sql } from '../../../src/store/drizzle/drizzle.ts';
import { rounds } from '../../../src/store/schema/notifications.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeAccount } from '../../support/store-account.ts';

const now = new Date('2026-11-22T14:00:00Z');
const hourMs = 60 * 60_000;
const at = (ms: number): Date => new Date(now.getTime() + ms);
const plan = { now, freshSince: at(-hourMs), soonMs: 2 * hourMs, farthest: at(22 * hourMs) };

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

/** In milliseconds from now. */
async function dueIn({ id }: Account): Promise<number | undefined> {
  const [row] = await database.query((q) =>
    q.select().from(rounds).where(eq(rounds.accountId, id)),
  );
  return row && row.dueAt.getTime() - now.getTime();
}

test('planRounds: an account that was just paired is due at once', async () => {
  const account = await storeAccount(database, 1n, at(-hourMs + 1));
  await planRounds(database, plan);
  expect(await dueIn(account)).toBe(0);
});

test('planRounds: any other account is due at a random time soon', async () => {
  const account = await storeAccount(database, 1n, at(-hourMs));
  const random = await withRandom(() => planRounds(database, plan));
  expect(Math.abs(((await dueIn(account)) ?? 0) - random * 2 * hourMs)).toBeLessThan(2);
});

test('planRounds leaves rounds that are planned, unless they are too far ahead', async () => {
  const account = await storeAccount(database, 1n, at(-1));
  await planRounds(database, plan);
  await endRound(database, account.id, { from: at(22 * hourMs), to: at(22 * hourMs) });
  await planRounds(database, plan);
  expect(await dueIn(account)).toBe(22 * hourMs);
  await endRound(database, account.id, { from: at(22 * hourMs + 1), to: at(22 * hourMs + 1) });
  await planRounds(database, plan);
  expect(await dueIn(account)).toBe(0);
});

test('planRounds plans none for an account that is signed out', async () => {
  const account = await storeAccount(database, 1n, at(-1));
  await database.transaction((q) => markSignedOut(q, account));
  await planRounds(database, plan);
  expect(await dueIn(account)).toBeUndefined();
});

test('endRound: the next one is due at a random time between two', async () => {
  const account = await storeAccount(database, 1n, at(-1));
  await planRounds(database, plan);
  const next = { from: at(19 * hourMs), to: at(21 * hourMs) };
  const random = await withRandom(() => endRound(database, account.id, next));
  const expected = 19 * hourMs + random * 2 * hourMs;
  expect(Math.abs(((await dueIn(account)) ?? 0) - expected)).toBeLessThan(2);
});

test('reserveRounds: due ones of this process, and those that no process looks after', async () => {
  const [held, left, another] = [
    await storeAccount(database, 1n, at(-1)),
    await storeAccount(database, 2n, at(-1)),
    await storeAccount(database, 3n, at(-1)),
  ];
  await planRounds(database, plan);
  await endRound(database, left.id, { from: at(-2 * hourMs), to: at(-2 * hourMs) });
  const reservation = { now, until: at(hourMs), held: [held.id], leftSince: at(-hourMs) };
  expect(await reserveRounds(database, { ...reservation, limit: 1 })).toEqual([left.id]);
  expect(await reserveRounds(database, { ...reservation, limit: 5 })).toEqual([held.id]);
  expect(await reserveRounds(database, { ...reservation, limit: 5 })).toEqual([]);
  expect([await dueIn(held), await dueIn(left), await dueIn(another)]).toEqual([hourMs, hourMs, 0]);
});
