import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Database, type Queries } from '../../../src/store/database.ts';
import { sql } from '../../../src/store/drizzle/drizzle.ts';
import { people } from '../../../src/store/schema/people.ts';
import { storeUpdates } from '../../../src/store/updates.ts';
import { findVisitors } from '../../../src/store/visitors.ts';
import { createDatabase, type TestDatabase } from '../../support/database.ts';

const count = 10_000;
const now = new Date('2026-01-31T10:00:00Z');
const holder = '00000000-0000-4000-8000-000000000001';
const sealed = { keyId: 'k', bytes: Buffer.from('sealed') };

let server: TestDatabase;
let database: Database & AsyncDisposable;
beforeAll(async () => {
  server = await createDatabase();
  database = connect(server.url);
  await database.query((q) =>
    q.execute(sql`insert into ${people} (id, role, created_at)
      select id, 'member', now() from generate_series(1, ${count}::int) id`),
  );
  await database.query((q) => q.execute(sql`analyze ${people}`));
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

/** How many rows of people are read one after the other. */
function countScanned(work: (database: Database) => Promise<unknown>): Promise<number> {
  return database.transaction(async (q: Queries) => {
    await work({ ...database, queryFirst: async (ask) => ask(q) });
    const [row] = await q.execute(
      sql`select seq_tup_read::int as read from pg_stat_xact_user_tables where relname = 'people'`,
    );
    return Number(row?.['read']);
  });
}

it('finds a person among many without reading all of them', async () => {
  expect(await countScanned((one) => findVisitors(one, [7n], now))).toBe(0);
});

it('stores an update of a person among many without reading all of them', async () => {
  const update = { id: 1, personId: 7n, sealed, tokenHash: undefined };
  const stored = await countScanned((one) =>
    storeUpdates(one, [update], { holder, now, maxOpen: 10 }),
  );
  expect(stored).toBe(0);
});
