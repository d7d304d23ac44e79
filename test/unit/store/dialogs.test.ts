import { beforeEach, expect, test } from 'vitest';
import { deleteDialog, findDialog, saveDialog } from '../../../src/store/dialogs.ts';
import { addPeople } from '../../../src/store/people.ts';
import { dialogs } from '../../../src/store/schema/dialogs.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';

const now = new Date('2026-11-22T14:00:00Z');
const later = new Date('2026-11-22T15:00:00Z');
const sealedAs = (keyId: string) => ({ bytes: Buffer.from(keyId), keyId });

let database: MemoryDatabase;

beforeEach(async () => {
  database = await createMemoryDatabase();
  await database.query((q) => addPeople(q, [1n, 2n], 'member', now));
});

const keyOf = async (personId: bigint) => (await findDialog(database, personId))?.keyId;

test('saveDialog replaces the dialog of a person', async () => {
  await saveDialog(database, 1n, sealedAs('a'), now);
  await saveDialog(database, 2n, sealedAs('b'), now);
  await saveDialog(database, 1n, sealedAs('c'), later);
  expect([await keyOf(1n), await keyOf(2n)]).toEqual(['c', 'b']);
  const rows = await database.query((q) => q.select().from(dialogs).orderBy(dialogs.personId));
  expect(rows.map(({ changedAt }) => changedAt)).toEqual([later, now]);
});

test('saveDialog stores nothing for a person who is gone', async () => {
  await saveDialog(database, 9n, sealedAs('a'), now);
  expect(await database.query((q) => q.$count(dialogs))).toBe(0);
});

test('deleteDialog deletes that of one person', async () => {
  await saveDialog(database, 1n, sealedAs('a'), now);
  await saveDialog(database, 2n, sealedAs('b'), now);
  await deleteDialog(database, 1n);
  expect([await keyOf(1n), await keyOf(2n)]).toEqual([undefined, 'b']);
});
