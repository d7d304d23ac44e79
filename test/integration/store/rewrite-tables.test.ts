import { expect, test } from 'vitest';
import { connect } from '../../../src/store/database.ts';
import { openClient } from '../../../src/store/open-client.ts';
import { rewriteTables } from '../../../src/store/rewrite-tables.ts';
import { createDatabase } from '../../support/database.ts';

test('a table in use is left out without a wait, and has to be repeated', async () => {
  await using server = await createDatabase();
  await using database = connect(server.url);
  const sql = openClient(server.url, { max: 1 });
  await sql.begin(async (transaction) => {
    await transaction`lock table contacts in access share mode`;
    expect(await rewriteTables(database)).toBe(false);
  });
  await sql.end();
  expect(await rewriteTables(database)).toBe(true);
});
