import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { openClient } from '../../../src/store/open-client.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deleteAccount, type Account } from '../../../src/store/accounts.ts';
import { connect, type Database } from '../../../src/store/database.ts';
import { deletePerson } from '../../../src/store/people.ts';
import { createDatabase, type TestDatabase } from '../../support/database.ts';
import { storeAccount } from '../../support/store-account.ts';

const now = new Date('2026-03-01T10:00:00.000Z');

let test: TestDatabase;
let database: Database & AsyncDisposable;
let sql: Sql;
let account: Account;

beforeAll(async () => {
  test = await createDatabase();
  database = connect(test.url);
  sql = openClient(test.url, { max: 1 });
  account = await storeAccount(database, 100n, now);
});
afterAll(async () => {
  await sql.end();
  await database[Symbol.asyncDispose]();
  await test[Symbol.asyncDispose]();
});

/** The tables that say of each row whose it is, beside the one that is named so itself. */
async function tablesWith(column: 'account_id' | 'person_id'): Promise<readonly string[]> {
  const rows = await sql<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = ${column} and table_name <> 'accounts'
    order by name`;
  return rows.map(({ name }) => name);
}

const values: Readonly<Record<string, string>> = {
  uuid: `'${randomUUID()}'`,
  bigint: '1',
  integer: '1',
  smallint: '1',
  boolean: 'false',
  text: `'x'`,
  jsonb: `'{}'`,
  bytea: `'x'`,
  date: `'2026-03-01'`,
  'timestamp with time zone': 'now()',
  ARRAY: `'{}'`,
};

/** Puts a row into a table, with anything in the columns that must have something. */
async function fill(table: string): Promise<void> {
  const columns = await sql<{ name: string; type: string; needed: boolean }[]>`
    select column_name as name, data_type as type,
      is_nullable = 'NO' and column_default is null and is_identity = 'NO'
        and is_generated = 'NEVER' as needed
    from information_schema.columns
    where table_schema = 'public' and table_name = ${table}`;
  const own: Readonly<Record<string, string>> = {
    account_id: `'${account.id}'`,
    person_id: String(account.personId),
  };
  const put = columns.filter(({ name, needed }) => needed || name in own);
  const names = put.map(({ name }) => `"${name}"`).join();
  const row = put.map(({ name, type }) => own[name] ?? values[type] ?? `no value for ${type}`);
  await sql.unsafe(
    `insert into "${table}" (${names}) values (${row.join()}) on conflict do nothing`,
  );
}

async function filled(tables: readonly string[]): Promise<readonly string[]> {
  const counted = await Promise.all(
    tables.map(async (table) => ({ table, rows: await sql`select from ${sql(table)} limit 1` })),
  );
  return counted.filter(({ rows }) => rows.length > 0).map(({ table }) => table);
}

it('whatever is stored of an account goes with it, and of a person with them', async () => {
  const ofAccount = await tablesWith('account_id');
  const ofPerson = await tablesWith('person_id');
  expect(ofAccount).toEqual(
    expect.arrayContaining([
      'changes',
      'contacts',
      'notifications',
      'rounds',
      'snapshots',
      'undos',
    ]),
  );
  const all = [...new Set([...ofAccount, ...ofPerson])];
  for (const table of all) await fill(table);
  expect(await filled(all)).toEqual(all);

  await deleteAccount(database, account);
  expect(await filled(ofAccount)).toEqual([]);
  await deletePerson(database, account.personId);
  expect(await filled(all)).toEqual([]);
});
