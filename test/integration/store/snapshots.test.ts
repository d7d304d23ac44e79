import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../../src/store/database.ts';
import { openClient } from '../../../src/store/open-client.ts';
import { saveSnapshot } from '../../../src/store/save-snapshot.ts';
import { createDatabase, lockWaits, type TestDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { sourceOf } from '../../support/snapshot-source.ts';
import { storeAccount } from '../../support/store-account.ts';

const at = new Date('2026-03-01T10:00:00.000Z');

let server: TestDatabase;
let database: Database & AsyncDisposable;

beforeAll(async () => {
  server = await createDatabase();
  database = connect(server.url);
});

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

test('a snapshot is of the list as it is once no other one is being taken', async () => {
  const { id } = await storeAccount(database, 100n, at);
  const sql = openClient(server.url, { max: 1 });
  const asked: string[] = [];
  const contacts: ReturnType<typeof sourceOf> = () => {
    asked.push('the list');
    return sourceOf([])();
  };
  let saving: ReturnType<typeof saveSnapshot> | undefined;
  await sql.begin(async (other) => {
    await other`select from accounts where id = ${id} for no key update`;
    saving = saveSnapshot(database, id, { contacts, cause: 'asked', at });
    await eventually('it waits for the other one', () => lockWaits({ databaseUrl: server.url }), 1);
    expect(asked).toEqual([]);
  });
  expect(await saving).toMatchObject({ isNew: true });
  expect(asked).toEqual(['the list']);
  await sql.end();
});
