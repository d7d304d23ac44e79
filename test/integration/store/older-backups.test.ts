import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../../src/store/database.ts';
import { dumpDatabase } from '../../../src/store/dump-database.ts';
import { compareSchema } from '../../../src/store/migrate.ts';
import { restoreDatabase } from '../../../src/store/restore-database.ts';
import { createDatabase, inDatabase, type TestDatabase } from '../../support/database.ts';
import {
  countRows,
  dropTables,
  fillEmptyTables,
  journal,
  openOlder,
} from '../../support/older-database.ts';

let source: TestDatabase;
let target: TestDatabase;

beforeEach(async () => {
  source = await createDatabase({ isReused: false });
  target = await createDatabase({ isReused: false });
});

afterEach(async () => {
  await source[Symbol.asyncDispose]();
  await target[Symbol.asyncDispose]();
});

async function* dump(): AsyncGenerator<Uint8Array> {
  for await (const line of dumpDatabase(source.url)) yield Buffer.from(line);
}

test.each([
  // The first version, one with all tables but other names, the last one without what is typed on pairing pages, which is
  // in no backup, and the latest.
  [0, ['books']],
  [18, ['books', 'news']],
  [40, []],
  [journal.length - 2, ['pairing_inputs']],
])('a backup with the migrations up to %i is restored and migrated', async (index, renamed) => {
  const older = await openOlder(source.url, index);
  await fillEmptyTables(older);
  const before = await countRows(older);
  await older.end();
  await inDatabase({ databaseUrl: target.url }, dropTables);
  await restoreDatabase(target.url, dump());
  await using restored = connect(target.url);
  expect(await compareSchema(restored)).toBe('current');
  const after = await inDatabase({ databaseUrl: target.url }, countRows);
  expect(Object.keys(before).filter((table) => after[table] !== before[table])).toEqual(renamed);
});

test('a backup of an earlier version is not put into tables of a newer one', async () => {
  const older = await openOlder(source.url, journal.length - 2);
  await fillEmptyTables(older);
  await older.end();
  await expect(restoreDatabase(target.url, dump())).rejects.toThrow(
    /^The database has tables of a newer version than the backup: set DATA_DIR .*\.$/,
  );
});
