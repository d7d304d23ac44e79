import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Account } from '../../../src/store/accounts.ts';
import { recordChanges, settleChanges } from '../../../src/store/changes.ts';
import {
  countDeferred,
  leaveOutNumbers,
  saveDeferred,
} from '../../../src/store/deferred-numbers.ts';
import { insertNotifications, markDelivered } from '../../../src/store/notifications.ts';
import { groupChanges } from '../../../src/store/operation-changes.ts';
import { findSavedNumbers, replaceSavedList } from '../../../src/store/saved-numbers.ts';
import { importRows } from '../../../src/store/schema/imports.ts';
import { notifications } from '../../../src/store/schema/notifications.ts';
import { deleteSettledRows, listSettledCards } from '../../../src/store/sent-rows.ts';
import { findUnsettledAccounts, listUnsettled } from '../../../src/store/unsettled.ts';
import { followLists } from '../../support/memory/follow-lists.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { sampleContact } from '../../support/sample-contact.ts';
import { storeAccount } from '../../support/store-account.ts';

const at = new Date('2026-03-01T10:00:00Z');
const count = 2_050;
const cards = Array.from({ length: count }, (_, index) => {
  return { phone: `+1202${5_550_000 + index}`, firstName: 'Zoe', lastName: '' };
});
const phones = cards.map(({ phone }) => phone);

let database: MemoryDatabase;
let account: Account;

beforeEach(async () => {
  database = await createMemoryDatabase();
  account = await storeAccount(database, 1n, at);
});

const newChanges = (operationId: string) =>
  cards.map((card) => ({
    id: randomUUID(),
    accountId: account.id,
    personId: account.personId,
    operationId,
    madeAt: at,
    change: { kind: 'reset_saved', card, savedCount: count } as const,
  }));

test('recordChanges and settleChanges write batches', async () => {
  const operationId = randomUUID();
  const changes = newChanges(operationId);
  const lengths = followLists(database);
  await recordChanges(database, changes);
  const settled = [...changes, { id: randomUUID() }].map(
    ({ id }) => ({ id, state: 'done' }) as const,
  );
  const gone = await database.query((q) => settleChanges(q, settled, at));
  expect(lengths).toEqual([1_000, 1_000, 50, 1_000, 1_000, 51]);
  expect(gone).toBe(1);
  expect(await groupChanges(database, [operationId])).toMatchObject([{ state: 'done', count }]);
});

test('findSavedNumbers asks for batches', async () => {
  const saved = cards.map((card) => ({ ...card, savedAt: at }));
  await replaceSavedList(database, account.id, saved, at, []);
  const lengths = followLists(database);
  const found = await findSavedNumbers(database, account.id, ['+1', ...phones]);
  expect([lengths, [...found.values()]]).toEqual([[1_000, 1_000, 51], saved]);
});

test('leaveOutNumbers leaves out batches', async () => {
  const deferred = cards.map((card) => ({ card, until: at, tries: 1 }));
  await saveDeferred(database, account, { phones: [], deferred }, at);
  expect(await countDeferred(database, account.id)).toBe(count);
  const lengths = followLists(database);
  await leaveOutNumbers(database, account.id, phones.slice(1), at);
  expect(Math.max(...lengths)).toBe(1_000);
  expect(await countDeferred(database, account.id)).toBe(1);
});

test('listUnsettled reads all changes in order, and an account among many is found', async () => {
  const changes = newChanges(randomUUID());
  await recordChanges(database, changes);
  const since = new Date(at.getTime() - 1);
  const limits: unknown[] = [];
  database.onStatement = (parameters) => void limits.push(parameters.at(-1));
  const unsettled = await listUnsettled(database, account.id, since);
  expect(unsettled.map(({ id }) => id)).toEqual(changes.map(({ id }) => id));
  expect(limits).toEqual([1_000, 1_000, 1_000]);
  const others = Array.from({ length: 70_000 }, () => account.id);
  expect(await findUnsettledAccounts(database, others, since)).toEqual([account.id]);
});

test('markDelivered marks one notification among many', async () => {
  const facts = { accountId: account.id, personId: 1n, kind: 'joined', was: '', now: '' } as const;
  const user = sampleContact({ id: 7n });
  const notification = { ...facts, user, day: '2026-03-01', dueAt: at };
  await database.query((q) => insertNotifications(q, [notification]));
  const marked = () =>
    database.query((q) =>
      q.select({ id: notifications.id, at: notifications.deliveredAt }).from(notifications),
    );
  const [{ id } = { id: '' }] = await marked();
  await markDelivered(database, [...Array.from({ length: 70_000 }, () => randomUUID()), id], at);
  expect(await marked()).toEqual([{ id, at }]);
});

test('the reported cards of an import are read and deleted by batches', async () => {
  const deferred = cards.map((card) => ({ card, until: at, tries: 1 }));
  await saveDeferred(database, account, { phones: [], deferred }, at);
  await database.query((q) => q.update(importRows).set({ outcome: 'added' }));
  const [row] = await database.query((q) => q.select().from(importRows).limit(1));
  const importId = row?.importId ?? '';
  const settled = await listSettledCards(database, importId);
  expect(settled.map(({ card }) => card)).toEqual(cards);
  const lengths = followLists(database);
  const reported = settled.slice(1).map(({ position }) => position);
  await deleteSettledRows(database, importId, reported);
  expect(lengths).toEqual([1_000, 1_000, 49]);
  expect(await listSettledCards(database, importId)).toEqual(settled.slice(0, 1));
});
