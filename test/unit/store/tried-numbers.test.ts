import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Account } from '../../../src/store/accounts.ts';
import { recordChanges, settleChanges } from '../../../src/store/changes.ts';
import { insertRows } from '../../../src/store/import-rows.ts';
import { insertImport } from '../../../src/store/imports.ts';
import { markInFlight, settleRows } from '../../../src/store/sent-rows.ts';
import { findTriedNumbers } from '../../../src/store/tried-numbers.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { countStatements } from '../../support/memory/statement-sizes.ts';
import { storeAccount } from '../../support/store-account.ts';

const at = new Date('2026-03-01T10:00:00Z');

let database: MemoryDatabase;
let account: Account;

beforeEach(async () => {
  database = await createMemoryDatabase();
  account = await storeAccount(database, 1n, at);
});

/** Imports these numbers, for which Telegram finds no user. */
async function tryNumbers(phones: readonly string[]): Promise<void> {
  const id = randomUUID();
  await database.query(async (q) => {
    await insertImport(q, account, { id, name: '', state: 'running', createdAt: at });
    const rows = phones.map((number, position) => {
      return { position, kind: 'new' as const, on: true, number, row: { name: '', phone: '' } };
    });
    await insertRows(q, id, rows);
  });
  const cards = phones.map((phone) => ({ phone, firstName: 'Zoe', lastName: '' }));
  const ids = await record(cards.map((card) => ({ kind: 'import', card, savedCount: 0 })));
  const sent = ids.map((changeId, position) => ({ position, changeId }));
  await markInFlight(database, id, sent);
  const settled = sent.map(({ position }) => ({ position, outcome: 'not_found' as const }));
  await settleRows(database, id, settled);
}

type Facts =
  | { readonly kind: 'import'; readonly card: object; readonly savedCount: number }
  | { readonly kind: 'remove_phone'; readonly phone: string }
  | { readonly kind: 'reset_saved'; readonly savedCount: number };

/** Records changes that are done; returns their ids. */
async function record(changes: readonly Facts[]): Promise<readonly string[]> {
  const { id: accountId, personId } = account;
  const list = changes.map((facts) => ({
    id: randomUUID(),
    accountId,
    personId,
    operationId: randomUUID(),
    madeAt: at,
    change: { ...facts, before: undefined, after: undefined },
  }));
  await recordChanges(database, list as unknown as Parameters<typeof recordChanges>[1]);
  const done = list.map(({ id }) => ({ id, state: 'done' as const }));
  await database.query((q) => settleChanges(q, done, at));
  return list.map(({ id }) => id);
}

test('finds more numbers than one batch, each once, in a row for each thousand', async () => {
  const phones = Array.from({ length: 2_300 }, (_, index) => `+1202${5_550_000 + index}`);
  await tryNumbers(phones);
  await tryNumbers(phones.slice(0, 2));
  const counted = countStatements(database);
  const found = await findTriedNumbers(counted, account.id);
  expect([...found].toSorted()).toEqual(phones);
  expect(counted.largest()).toBe(3);
});

test('finds none before the first, and none that were removed or reset since', async () => {
  expect(await findTriedNumbers(database, account.id)).toEqual(new Set());
  await tryNumbers(['+12025550101', '+12025550102']);
  await record([{ kind: 'remove_phone', phone: '+12025550101' }]);
  expect(await findTriedNumbers(database, account.id)).toEqual(new Set(['+12025550102']));
  await record([{ kind: 'reset_saved', savedCount: 1 }]);
  expect(await findTriedNumbers(database, account.id)).toEqual(new Set());
});
