import { beforeEach, expect, test } from 'vitest';
import type { SnapshotContact } from '../../../src/contacts/book-difference.ts';
import { readFormerNames, readOnceMutual } from '../../../src/store/former-contacts.ts';
import { saveSnapshot } from '../../../src/store/save-snapshot.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeAccount } from '../../support/store-account.ts';
import { sourceOf } from '../../support/snapshot-source.ts';

const start = new Date('2026-03-01T10:00:00Z');

let database: MemoryDatabase;
let accountId: string;

beforeEach(async () => {
  database = await createMemoryDatabase();
  accountId = (await storeAccount(database, 1n, start)).id;
});

function contact(id: bigint, facts: Partial<SnapshotContact>): SnapshotContact {
  return {
    id,
    accessHash: id,
    firstName: '',
    lastName: '',
    usernames: [],
    phone: undefined,
    kind: 'person',
    mutual: false,
    closeFriend: false,
    ...facts,
  };
}

async function keep(day: number, ...contacts: readonly SnapshotContact[]): Promise<void> {
  const at = new Date(start.getTime() + day * 86_400_000);
  await saveSnapshot(database, accountId, { contacts: sourceOf(contacts), cause: 'daily', at });
}

test('readFormerNames returns the latest name that a snapshot has', async () => {
  await keep(0, contact(7n, { firstName: 'Zoe', lastName: 'Old' }), contact(8n, { lastName: 'B' }));
  await keep(1, contact(7n, { firstName: 'Zoe' }));
  await keep(2, contact(7n, { kind: 'deleted' }));
  expect(await readFormerNames(database, accountId, [7n, 8n, 9n])).toEqual(
    new Map([
      [7n, { firstName: 'Zoe', lastName: '' }],
      [8n, { firstName: '', lastName: 'B' }],
    ]),
  );
  expect(await readFormerNames(database, accountId, [9n])).toEqual(new Map());
});

test('readFormerNames asks nothing of the database without ids', async () => {
  database.isGone = true;
  expect(await readFormerNames(database, accountId, [])).toEqual(new Map());
  await expect(readFormerNames(database, accountId, [7n])).rejects.toThrow();
});

test('readOnceMutual returns users who were mutual in any snapshot', async () => {
  await keep(0, contact(7n, { mutual: true }), contact(8n, {}));
  await keep(1, contact(7n, {}), contact(8n, {}));
  expect(await readOnceMutual(database, accountId)).toEqual(new Set([7n]));
});

test('readOnceMutual returns users beyond one batch', async () => {
  const many = Array.from({ length: 1_500 }, (_, at) => contact(BigInt(at + 1), { mutual: true }));
  await keep(0, ...many);
  await keep(1, ...many.map((one) => ({ ...one, firstName: 'Renamed' })));
  expect(await readOnceMutual(database, accountId)).toEqual(new Set(many.map(({ id }) => id)));
});
