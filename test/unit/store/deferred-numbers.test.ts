import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Account } from '../../../src/store/accounts.ts';
import { recordChanges } from '../../../src/store/changes.ts';
import {
  findDeferred,
  leaveOutImported,
  leaveOutNumbers,
  saveDeferred,
  takeOverDeferred,
} from '../../../src/store/deferred-numbers.ts';
import { insertRows } from '../../../src/store/import-rows.ts';
import { insertImport, loadImport } from '../../../src/store/imports.ts';
import { batchSize } from '../../../src/store/in-batches.ts';
import { eq } from '../../../src/store/drizzle/drizzle.ts';
import { imports } from '../../../src/store/schema/imports.ts';
import { listPendingRows, startRows } from '../../../src/store/sent-rows.ts';
import { createMemoryDatabase } from '../../support/memory/memory-database.ts';
import { countStatements, type CountingDatabase } from '../../support/memory/statement-sizes.ts';
import { storeAccount } from '../../support/store-account.ts';

const at = new Date('2026-03-01T10:00:00Z');
const later = (minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
/** More than two batches. */
const many = 2_300;
const cards = Array.from({ length: many }, (_, index) => ({
  phone: `+1202${5_550_000 + index}`,
  firstName: 'Zoe',
  lastName: '',
}));
const phones = cards.map(({ phone }) => phone);

let database: CountingDatabase;
let account: Account;

beforeEach(async () => {
  database = countStatements(await createMemoryDatabase());
  account = await storeAccount(database, 1n, at);
});

/** An import of these numbers that runs. */
async function startImport(some: typeof cards, of = account): Promise<string> {
  const id = randomUUID();
  await database.query(async (q) => {
    await insertImport(q, of, { id, name: '', state: 'running', createdAt: at });
    const rows = some.map((card, position) => ({
      position,
      kind: 'new' as const,
      on: true,
      number: card.phone,
      row: { name: '', phone: '', send: { by: 'phone' as const, card } },
    }));
    await insertRows(q, id, rows);
    await startRows(q, id);
  });
  return id;
}

async function pendingOf(importId: string): Promise<readonly (string | undefined)[]> {
  const rows = await listPendingRows(database, importId, 'phone', 2 * many);
  return rows.map(({ send }) => (send.by === 'phone' ? send.card.phone : undefined));
}

/** Stores that these numbers are deferred; returns the quiet import that sends them later. */
async function defer(some: typeof cards): Promise<string> {
  const deferred = some.map((card, index) => ({ card, until: later(60 + index), tries: 2 }));
  await saveDeferred(database, account, { phones: [], deferred }, at);
  const [quiet] = await database.query((q) =>
    q.select().from(imports).where(eq(imports.quiet, true)),
  );
  return quiet?.id ?? '';
}

test('numbers are left out of all imports of the account, by batches', async () => {
  const [first, second] = [await startImport(cards), await startImport(cards.slice(0, 3))];
  const elsewhere = await startImport(cards, await storeAccount(database, 2n, at));
  await defer(cards.slice(5, 6));
  const before = database.statements();
  await leaveOutNumbers(database, account.id, phones.slice(1), at);
  expect(await pendingOf(first)).toEqual(phones.slice(0, 1));
  expect(await pendingOf(second)).toEqual(phones.slice(0, 1));
  expect(await pendingOf(elsewhere)).toHaveLength(many);
  expect(await findDeferred(database, account.id, phones)).toEqual(new Map());
  expect(database.statements() - before).toBe(3);
  expect(database.largest()).toBe(batchSize);
});

test('the numbers that an operation imported are left out without being read', async () => {
  const importId = await startImport(cards);
  const operationId = randomUUID();
  const changeOf = (card: (typeof cards)[number], of: string) => ({
    id: randomUUID(),
    accountId: account.id,
    personId: 1n,
    operationId: of,
    madeAt: at,
    change: { kind: 'import', card, savedCount: 0, before: undefined, after: undefined } as const,
  });
  await recordChanges(database, [
    ...cards.slice(1).map((card) => changeOf(card, operationId)),
    ...cards.slice(0, 1).map((card) => changeOf(card, randomUUID())),
  ]);
  const watched = countStatements(database);
  await leaveOutImported(watched, account.id, operationId, at);
  expect(await pendingOf(importId)).toEqual(phones.slice(0, 1));
  expect(watched.statements()).toBe(1);
  expect(watched.largest()).toBe(0);
});

test('a new import takes over deferrals without reading them, and the earlier one is due', async () => {
  const earlier = await defer(cards);
  const importId = await startImport(cards.slice(1));
  const watched = countStatements(database);
  await watched.transaction((q) => takeOverDeferred(q, importId, account.id, at));
  expect(watched.largest()).toBe(0);
  expect(await pendingOf(importId)).toEqual([]);
  const found = await findDeferred(database, account.id, phones);
  expect([...found.keys()].toSorted()).toEqual(phones);
  expect(found.get(phones[2] ?? '')).toEqual({ until: later(62), tries: 2 });
  expect(await loadImport(database, earlier)).toMatchObject({ dueAt: at });
});

test('an import that has none of the deferred numbers leaves them where they are', async () => {
  const earlier = await defer(cards.slice(0, 3));
  const importId = await startImport(cards.slice(3, 6));
  await database.transaction((q) => takeOverDeferred(q, importId, account.id, at));
  expect(await pendingOf(importId)).toEqual(phones.slice(3, 6));
  expect((await findDeferred(database, account.id, phones)).size).toBe(3);
  expect(await loadImport(database, earlier)).toMatchObject({ dueAt: later(60) });
});
