import { randomBytes } from 'node:crypto';
import { sql } from '../../support/drizzle.ts';
import { expect, test } from 'vitest';
import { reportMissingKeys, reseal } from '../../../src/accounts/reseal.ts';
import { createLog } from '../../../src/runtime/log.ts';
import { connect, type Database, type Queries } from '../../../src/store/database.ts';
import { sealedNames } from '../../../src/store/schema/former-seals.ts';
import type { Keys } from '../../../src/store/seal.ts';
import { createDatabase } from '../../support/database.ts';
import { keys, openSealedStore, sealedCases as cases, type SealedStore } from './sealed-cases.ts';

/** For each table: what a copy of a row needs, so that it comes after the row itself. */
const copies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  people: { id: '2000 + at' },
  accounts: { id: uuidAbove(), person_id: '2000 + at' },
  unused_sessions: { id: uuidAbove() },
  pairing_attempts: { id: uuidAbove() },
  pairing_inputs: { id: uuidAbove() },
  annotations: { id: uuidAbove(), user_id: '2000 + at' },
  dialogs: { person_id: '2000 + at' },
  updates: { id: '2000 + at' },
  views: { id: `'zzzzzzzzzzzz' || at` },
  live_buttons: { message_id: '2000 + at' },
  imports: { id: uuidAbove() },
  import_rows: { position: 'at' },
};

function uuidAbove(): string {
  return `('ffffffff-ffff-4fff-8fff-' || lpad(to_hex(at), 12, '0'))::uuid`;
}

/** Copies a row of a table 2,000 times. Only the row itself opens, and one copy is marked with another key. */
async function copyRows(table: string, store: SealedStore): Promise<void> {
  const changed = new Map(Object.entries(copies[table] ?? {}));
  const rows = await store.run(`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = '${table}'`);
  const columns = rows.map(({ name }) => String(name));
  const values = columns.map((name) =>
    name.endsWith('key_id')
      ? `case at when 1 then 'gone' else ${name} end`
      : (changed.get(name) ?? `"${name}"`),
  );
  await store.run(`insert into ${table} ("${columns.join('", "')}") select ${values.join()}
    from (select * from ${table} limit 1) one, generate_series(1, 2000) at`);
}

test('keys and rows of one key are found without reading whole tables', async () => {
  await using server = await createDatabase();
  await using database = connect(server.url);
  const store = await openSealedStore(database);
  for (const name of [
    'unused sessions',
    'pairing inputs',
    'annotations',
    'questions',
    'updates',
    'views',
    'buttons',
    'files',
  ] as const)
    await cases[name].store(store);
  // Copies need another person each, and what is copied must open.
  await store.run(`delete from imports where source is null`);
  await store.run(`delete from accounts where first_name = 'Other'`);
  await store.run(
    `delete from people where not exists (select from accounts where person_id = people.id)`,
  );
  for (const table of Object.keys(copies)) await copyRows(table, store);
  await store.run('vacuum (analyze)');
  const lines: unknown[] = [];
  const log = { ...createLog('silent'), error: (fields: object) => void lines.push(fields) };
  const withGone: Keys = [...keys, { id: 'gone', key: randomBytes(32) }];
  await database.transaction(async (q) => {
    const inside: Database = { ...database, query: async (ask) => ask(q) };
    // Reading a table of this size as a whole costs about the same; a larger one has to have an index.
    await q.execute(sql`set local enable_seqscan = off`);
    const before = await countRead(q);
    await reportMissingKeys({ keys, log, database: inside });
    expect(await reseal({ database: inside, keys: withGone })).toBe(0);
    const after = [...(await countRead(q))];
    const read = after.map(([table, count]) => [table, count - (before.get(table) ?? 0)] as const);
    expect(read.filter(([, count]) => count > 100)).toEqual([]);
  });
  const needed = sealedNames.map((name) => `gone for ${name} (1)`);
  expect(lines).toEqual([{ needed: expect.arrayContaining(needed) }]);
});

/** How many rows of each table this connection has read so far. */
async function countRead(queries: Queries): Promise<ReadonlyMap<string, number>> {
  const rows = await queries.execute<{ name: string; count: string }>(sql`
    select relname as name, seq_tup_read + coalesce(idx_tup_fetch, 0) as count
    from pg_stat_xact_user_tables`);
  return new Map(rows.map(({ name, count }) => [name, Number(count)]));
}
