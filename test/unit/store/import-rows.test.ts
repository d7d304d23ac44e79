import { expect, test } from 'vitest';
import { insertRows, listRowSubjects } from '../../../src/store/import-rows.ts';
import { insertImport } from '../../../src/store/imports.ts';
import { createMemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeAccount } from '../../support/store-account.ts';

const id = '00000000-0000-4000-8000-000000000001';
const at = new Date('2026-03-01T10:00:00Z');

test('listRowSubjects returns the numbers and users of more rows than one batch, in their order', async () => {
  const database = await createMemoryDatabase();
  const account = await storeAccount(database, 1n, at);
  const rows = Array.from({ length: 1_200 }, (_, position) => ({
    position,
    kind: 'rename' as const,
    on: true,
    number: position % 2 === 0 ? `+1202${5_550_000 + position}` : undefined,
    row: { name: '', phone: '', ...(position % 3 === 0 && { contactId: String(position + 1) }) },
  }));
  await database.query(async (q) => {
    await insertImport(q, account, { id, name: '', state: 'planned', createdAt: at });
    await insertRows(q, id, rows);
  });
  expect(await listRowSubjects(database, id)).toEqual(
    rows.map(({ position, number, row }) => ({
      position,
      number,
      userId: row.contactId === undefined ? undefined : BigInt(row.contactId),
    })),
  );
});
