import { randomUUID } from 'node:crypto';
import { sql } from '../../support/drizzle.ts';
import { beforeEach, expect, test } from 'vitest';
import type { Account } from '../../../src/store/accounts.ts';
import { recordChanges } from '../../../src/store/changes.ts';
import { batchSize } from '../../../src/store/in-batches.ts';
import { findJoined } from '../../../src/store/joined.ts';
import { insertNotifications } from '../../../src/store/notifications.ts';
import { replaceSavedList } from '../../../src/store/saved-numbers.ts';
import { saveNumberHolders } from '../../../src/store/unsettled.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { sampleContact } from '../../support/sample-contact.ts';
import { countStatements, type CountingDatabase } from '../../support/memory/statement-sizes.ts';
import { storeAccount } from '../../support/store-account.ts';

const at = new Date('2026-03-01T10:00:00Z');
/** More than two batches. */
const people = Array.from({ length: 2_300 }, (_, index) =>
  sampleContact({ id: BigInt(index + 1), firstName: 'Zoe', phone: `+1202${5_550_000 + index}` }),
);

let database: MemoryDatabase;
let counting: CountingDatabase;
let account: Account;

beforeEach(async () => {
  database = await createMemoryDatabase();
  counting = countStatements(database);
  account = await storeAccount(database, 1n, at);
});

async function count(rows: ReturnType<typeof sql>): Promise<number> {
  const [row] = await database.query((q) =>
    q.execute<{ count: number }>(sql`select count(*)::int as count from ${rows}`),
  );
  return row?.count ?? 0;
}

test('notifications are stored by batches', async () => {
  const facts = { accountId: account.id, personId: 1n, kind: 'joined', was: '', now: '' } as const;
  const list = people.map((user) => ({ ...facts, user, day: '2026-03-01', dueAt: at }));
  await counting.query((q) => insertNotifications(q, list));
  expect(await count(sql`notifications`)).toBe(people.length);
  expect(counting.statements()).toBe(3);
  expect(counting.largest()).toBe(batchSize);
});

test('people who joined are found by batches', async () => {
  const contacts = people.map(({ id, firstName, lastName, phone = '' }) => {
    return { id, firstName, lastName, phone };
  });
  const numbers = contacts.slice(1).map((one) => ({ ...one, savedAt: at }));
  await replaceSavedList(database, account.id, numbers, at, []);
  const joined = await findJoined(counting, account.id, contacts, at);
  expect(joined).toEqual(new Set(people.slice(1).map(({ id }) => id)));
  expect(counting.statements()).toBe(3);
  expect(counting.largest()).toBe(batchSize);
});

test('contacts that hid their numbers are stored on changes by batches', async () => {
  const changes = people.map(({ phone = '', firstName, lastName }) => ({
    id: randomUUID(),
    accountId: account.id,
    personId: 1n,
    operationId: randomUUID(),
    madeAt: at,
    change: {
      kind: 'import' as const,
      card: { phone, firstName, lastName },
      savedCount: 0,
      before: undefined,
      after: undefined,
    },
  }));
  await recordChanges(database, changes);
  const holders = people.slice(1).map((before) => ({ phone: before.phone ?? '', before }));
  await saveNumberHolders(counting, account.id, holders);
  expect(await count(sql`changes where before is not null`)).toBe(people.length - 1);
  expect(counting.statements()).toBe(3);
  expect(counting.largest()).toBe(batchSize);
});
