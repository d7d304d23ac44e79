import { beforeEach, expect, test } from 'vitest';
import { addPeople } from '../../../src/store/people.ts';
import { finishUpdates, storeUpdates } from '../../../src/store/updates.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';

const holder = '00000000-0000-4000-8000-000000000001';
const person = 5n;
const now = new Date(0);

let database: MemoryDatabase;

beforeEach(async () => {
  database = await createMemoryDatabase();
  await database.query((q) => addPeople(q, [person], 'owner', now));
});

/** Stores updates of one person, of which three may be open. */
async function store(...ids: readonly number[]): Promise<readonly string[]> {
  const sealed = { keyId: 'k', bytes: Buffer.from('sealed') };
  const rows = ids.map((id) => ({ id, personId: person, sealed, tokenHash: undefined }));
  const stored = await storeUpdates(database, rows, { holder, now, maxOpen: 3 });
  return stored.map(({ id, outcome }) => `${id} ${outcome}`);
}

test('an update that comes again takes no room from a new one', async () => {
  expect(await store(1, 2)).toEqual(['1 open', '2 open']);
  expect(await store(1, 2, 3, 4)).toEqual(['1 open', '2 open', '3 open', '4 full']);
});

test('a handled update that comes again is done, however many are open', async () => {
  await store(1);
  await finishUpdates(database, [1], now);
  await store(2, 3, 4);
  expect(await store(1, 5)).toEqual(['1 done', '5 full']);
});
