import { expect, test, vi } from 'vitest';
import { findKnownIds, saveKnownUsers } from '../../../src/store/known-users.ts';
import { createMemoryDatabase } from '../../support/memory/memory-database.ts';
import { sampleContact } from '../../support/sample-contact.ts';
import { storeAccount } from '../../support/store-account.ts';

const at = new Date('2026-03-01T10:00:00Z');

test('findKnownIds asks about a thousand ids at once, of this account only', async () => {
  const database = await createMemoryDatabase();
  const { id } = await storeAccount(database, 1n, at);
  const other = await storeAccount(database, 2n, at);
  const known = [1n, 999n, 1_000n, 1_001n, 2_300n, 9_999n];
  await saveKnownUsers(
    database,
    id,
    known.map((one) => sampleContact({ id: one })),
    at,
  );
  await saveKnownUsers(database, other.id, [sampleContact({ id: 5n })], at);
  const query = vi.spyOn(database, 'query');
  const asked = Array.from({ length: 2_300 }, (_, index) => BigInt(index + 1));
  expect(await findKnownIds(database, id, asked)).toEqual(new Set(known.slice(0, -1)));
  expect(query).toHaveBeenCalledTimes(3);
  expect(await findKnownIds(database, id, [])).toEqual(new Set());
  expect(query).toHaveBeenCalledTimes(3);
});
