import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { asc } from '../../../src/store/drizzle/drizzle.ts';
import type { Account } from '../../../src/store/accounts.ts';
import { deleteNotDone, deletePartsNotDone, findStates } from '../../../src/store/not-done.ts';
import { changes } from '../../../src/store/schema/changes.ts';
import { notifications } from '../../../src/store/schema/notifications.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeAccount } from '../../support/store-account.ts';

type NewChange = Partial<typeof changes.$inferInsert>;
type NewNotice = Partial<typeof notifications.$inferInsert>;

const now = new Date('2026-11-22T14:00:00Z');
const [operationId, otherId] = [randomUUID(), randomUUID()];
const notDone = { state: 'failed' } as const;
const refused = { state: 'failed', problem: 'refused' } as const;

let database: MemoryDatabase;
let account: Account;

beforeEach(async () => {
  database = await createMemoryDatabase();
  account = await storeAccount(database, 5n, now);
  // Of another operation: it always stays.
  await add(otherId, notDone);
  await addNotice({ was: otherId });
});

async function add(operation: string, ...all: readonly NewChange[]): Promise<void> {
  const facts = { accountId: account.id, personId: 1n, operationId: operation, madeAt: now };
  const rows = all.map((one) => ({
    id: randomUUID(),
    kind: 'reset_saved' as const,
    state: 'done' as const,
    ...facts,
    ...one,
  }));
  await database.query((q) => q.insert(changes).values(rows));
}

/** Adds the notification that an operation was not done, which waits for its delivery. */
async function addNotice(facts: NewNotice = {}): Promise<void> {
  const row = { id: randomUUID(), accountId: account.id, personId: 1n, userId: 0n, dueAt: now };
  const about = {
    kind: 'reconciled',
    was: operationId,
    now: 'not_done',
    day: '2026-11-22',
  } as const;
  await database.query((q) => q.insert(notifications).values({ ...row, ...about, ...facts }));
}

/** How many changes and notifications there are, without those of the other operation. */
async function left(): Promise<readonly number[]> {
  const [rows, notices] = [
    await database.query((q) => q.$count(changes)),
    await database.query((q) => q.$count(notifications)),
  ];
  return [rows - 1, notices - 1];
}

test('findStates says which states the changes of an operation have', async () => {
  const none = { hasEffect: false, hasFailed: false, hasOpen: false };
  const find = () => database.query((q) => findStates(q, operationId));
  expect(await find()).toEqual(none);
  await add(operationId, { state: 'done' });
  expect(await find()).toEqual({ ...none, hasEffect: true });
  await add(operationId, notDone);
  expect(await find()).toEqual({ hasEffect: true, hasFailed: true, hasOpen: false });
  for (const state of ['written', 'unknown'] as const) {
    const id = randomUUID();
    await add(id, { state });
    expect(await database.query((q) => findStates(q, id))).toEqual({ ...none, hasOpen: true });
  }
});

describe('deleteNotDone', () => {
  const drop = (isFoundNow = false) => deleteNotDone(database, operationId, { isFoundNow });

  test('deletes an operation that was found to be not done, with its notification', async () => {
    await add(operationId, notDone, notDone);
    await addNotice();
    expect(await drop()).toBe(true);
    expect(await left()).toEqual([0, 0]);
  });

  test('needs a notification that waits, unless it is found now', async () => {
    await add(operationId, notDone);
    for (const facts of [{ tries: 1 }, { deliveredAt: now }, { kind: 'signed_out' }] as const) {
      await addNotice(facts);
      expect(await drop()).toBe(false);
      await database.query((q) => q.delete(notifications));
      await addNotice({ was: otherId });
    }
    expect(await left()).toEqual([1, 0]);
    expect(await drop(true)).toBe(true);
    expect(await left()).toEqual([0, 0]);
  });

  test.each([refused, { state: 'done' }, { state: 'unknown' }] as const)(
    'keeps an operation with another change: %o',
    async (other) => {
      await add(operationId, notDone, other);
      await addNotice();
      expect(await drop()).toBe(false);
      expect(await left()).toEqual([2, 1]);
    },
  );

  test('is false for an operation without changes', async () => {
    expect(await drop(true)).toBe(false);
  });
});

test('deletePartsNotDone deletes changes that were not done, and the notification', async () => {
  await add(operationId, notDone, refused, { state: 'done' });
  await addNotice();
  await deletePartsNotDone(database, operationId);
  const rows = await database.query((q) => q.select().from(changes).orderBy(asc(changes.position)));
  expect(rows).toMatchObject([{ operationId: otherId }, refused, { state: 'done' }]);
  expect(await left()).toEqual([2, 0]);
});
