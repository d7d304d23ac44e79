import { randomUUID } from 'node:crypto';
import { eq } from '../../support/drizzle.ts';
import { beforeEach, expect, test } from 'vitest';
import { findDueTimes, type DueKind } from '../../../src/store/due-times.ts';
import type { Account } from '../../../src/store/accounts.ts';
import {
  changeWork,
  claimWork,
  endClaim,
  renewClaim,
  reserveWork,
} from '../../../src/store/long-work.ts';
import { imports } from '../../../src/store/schema/imports.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeImport } from '../../support/memory/stored-import.ts';
import { storeAccount } from '../../support/store-account.ts';

const now = new Date('2026-11-03T10:00:00Z');
const later = new Date('2026-11-03T10:05:00Z');
const id = randomUUID();

let database: MemoryDatabase;
let account: Account;

beforeEach(async () => {
  database = await createMemoryDatabase();
  account = await storeAccount(database, 7n, now);
  const facts = { id, accountId: account.id, personId: 1n, name: '', createdAt: now };
  await database.query((q) =>
    q.insert(imports).values({ ...facts, state: 'waiting', dueAt: now, waitsFor: 'flood' }),
  );
});

const state = async () =>
  (
    await database.query((q) =>
      q.select({ state: imports.state }).from(imports).where(eq(imports.id, id)),
    )
  )[0]?.state;

async function nextAt(kind: DueKind): Promise<Date | undefined> {
  return (await findDueTimes(database, now)).next.get(kind);
}

test('work changes only from the states that the caller expects', async () => {
  const cancel = (from: readonly ('running' | 'waiting')[]) =>
    database.query((q) => changeWork(q, 'import', id, from, { state: 'cancelled' }));
  expect([await cancel(['running']), await state()]).toEqual([false, 'waiting']);
  expect([await cancel(['running', 'waiting']), await state()]).toEqual([true, 'cancelled']);
  expect(await cancel(['running', 'waiting'])).toBe(false);
});

test('due work is reserved once, and is due again when the reservation ends', async () => {
  const reserve = (at: Date) =>
    reserveWork(database, 'import', { now: at, until: later, limit: 9, besides: [] });
  expect(await reserve(new Date(now.getTime() - 1))).toEqual([]);
  expect(await reserve(now)).toMatchObject([{ id }]);
  expect([await reserve(now), await state()]).toEqual([[], 'running']);
  expect(await nextAt('import')).toEqual(later);
  expect(await reserve(later)).toMatchObject([{ id }]);
});

const worker = '00000000-0000-4000-8000-000000000001';

/** Claims the import of the tests, or another one. */
async function claim(workId: string = id, by = worker): Promise<boolean> {
  const claimed = { kind: 'import', id: workId, accountId: account.id, worker: by } as const;
  return claimWork(database, claimed, { now, until: later, alone: true });
}

test('work that is claimed is reserved once its claim ends, and says since when it was left', async () => {
  const at = { until: later, limit: 9 };
  await reserveWork(database, 'import', { ...at, now, besides: [] });
  expect([await claim(), await claim()]).toEqual([true, false]);
  const reserve = (time: Date, besides: readonly string[] = []) =>
    reserveWork(database, 'import', { ...at, now: time, besides });
  expect(await reserve(new Date(later.getTime() - 1))).toEqual([]);
  expect(await reserve(later, [id])).toEqual([]);
  expect(await reserve(later)).toMatchObject([{ id, leftAt: later }]);
  // The process that was silent has lost it.
  const mine = { kind: 'import', id, accountId: account.id, worker } as const;
  expect(await renewClaim(database, mine, later)).toBe(false);
  await endClaim(database, mine, { state: 'done' }, { report: true, now });
  expect([await state(), await nextAt('report')]).toEqual(['running', undefined]);
});

test('other work of the account is neither reserved nor counted as due while one is claimed', async () => {
  const other = await storeImport(database, account, [], { startedAt: now });
  await database.query((q) =>
    changeWork(q, 'import', other.id, ['running'], { state: 'running', dueAt: now }),
  );
  await reserveWork(database, 'import', { now, until: later, limit: 9, besides: [other.id] });
  expect(await claim()).toBe(true);
  expect(await claim(other.id)).toBe(false);
  expect(
    await reserveWork(database, 'import', { now, until: later, limit: 9, besides: [] }),
  ).toEqual([]);
  expect(await nextAt('import')).toEqual(later);
  const mine = { kind: 'import', id, accountId: account.id, worker } as const;
  await endClaim(database, mine, { state: 'done', dueAt: null }, { report: true, now });
  expect(await nextAt('report')).toEqual(now);
  expect(await claim(other.id)).toBe(true);
});
