import type { Sql } from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../../src/store/database.ts';
import { dumpDatabase } from '../../../src/store/dump-database.ts';
import { restoreDatabase } from '../../../src/store/restore-database.ts';
import { createDatabase, inDatabase, type TestDatabase } from '../../support/database.ts';
import { storeAccount } from '../../support/store-account.ts';

let source: TestDatabase;
let target: TestDatabase;

beforeEach(async () => {
  source = await createDatabase();
  target = await createDatabase();
});

afterEach(async () => {
  await source[Symbol.asyncDispose]();
  await target[Symbol.asyncDispose]();
});

const inSource = (work: (sql: Sql) => Promise<unknown>) =>
  inDatabase({ databaseUrl: source.url }, work);

async function dump(): Promise<Buffer> {
  const lines: Buffer[] = [];
  for await (const line of dumpDatabase(source.url)) lines.push(Buffer.from(line));
  return Buffer.concat(lines);
}

/** In pieces that end in the middle of lines and characters. */
async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1021) {
    await Promise.resolve();
    yield bytes.subarray(at, at + 1021);
  }
}

const restore = (bytes: Buffer) => restoreDatabase(target.url, pieces(bytes));

/** All rows of all tables, as Postgres writes them, and the sequences. */
async function contentOf({ url }: TestDatabase): Promise<Readonly<Record<string, unknown>>> {
  return inDatabase({ databaseUrl: url }, async (sql) => {
    const tables = await sql<{ name: string; row: string }[]>`
      select quote_ident(relname) as name,
        case relkind when 'S' then 'last_value::text' else 't::text' end as row
      from pg_class where relkind in ('r', 'S') and relnamespace = 'public'::regnamespace`;
    const content: Record<string, unknown> = {};
    for (const { name, row } of tables) {
      content[name] = await sql.unsafe(`select ${row} as row from ${name} t order by 1`);
    }
    return content;
  });
}

/** Texts with everything that a format of lines could stumble on. */
const oddNames = ['\\.', 'a\tb\nc\r\nd', 'e\u2028f\u2029g', '\\N', '', '😀 \\n "q" {x}', "O'Neil"];

/** People, an account, notifications with identities, and contacts with odd names. */
async function fill(): Promise<void> {
  await using database = connect(source.url);
  const { id } = await storeAccount(database, 42n, new Date());
  await inSource(async (sql) => {
    for (const [at, name] of oddNames.entries()) {
      const user = { id: String(at), firstName: name, usernames: [name] };
      await sql`
        insert into share_offers (account_id, user_id, "user", offered)
        values (${id}, ${at + 1}, ${sql.json(user)}, true)`;
      await sql`
        insert into notifications (id, account_id, person_id, kind, user_id, now, day, due_at)
        values (gen_random_uuid(), ${id}, 1, 'birthday', ${at}, ${name}, '2026-11-22', now())`;
    }
    // A long line, as stored files are.
    const sealed = Buffer.alloc(500_000, 7);
    await sql`update accounts set session = ${sealed}`;
    await sql`delete from notifications where user_id = ${oddNames.length - 1}`;
  });
}

test('a restored database has every row, byte and sequence of the first', async () => {
  await fill();
  await restore(await dump());
  const [before, after] = [await contentOf(source), await contentOf(target)];
  expect(Object.keys(before).length).toBeGreaterThan(20);
  expect(after).toEqual(before);
});

test('a backup is of one moment, whatever happens while it is written', async () => {
  await fill();
  const lines: Buffer[] = [];
  for await (const line of dumpDatabase(source.url)) {
    if (lines.length === 1) await inSource((sql) => sql`delete from people`);
    lines.push(Buffer.from(line));
  }
  await restore(Buffer.concat(lines));
  const { notifications, people } = await contentOf(target);
  expect(people).toHaveLength(1);
  expect(notifications).toHaveLength(oddNames.length - 1);
});

test('a backup that was cut off leaves the database empty, and a good one can follow', async () => {
  await fill();
  const bytes = await dump();
  const end = bytes.lastIndexOf('\n', -2);
  for (const length of [end / 2, end + 1]) {
    await expect(restore(bytes.subarray(0, length))).rejects.toThrow(/The backup is cut off/);
  }
  expect((await contentOf(target))['people']).toEqual([]);
  await restore(bytes);
  expect(await contentOf(target)).toEqual(await contentOf(source));
});

test('a backup that lacks rows, or has some that Postgres does not take, is refused', async () => {
  await fill();
  const text = (await dump()).toString();
  const without = text.replace(/^.*birthday.*\n/m, '');
  await expect(restore(Buffer.from(without))).rejects.toThrow(/lacks rows of notifications/);
  const broken = text.replace('birthday', 'birthday\tmore');
  await expect(restore(Buffer.from(broken))).rejects.toThrow(
    /rows of notifications that Postgres does not take/,
  );
  expect((await contentOf(target))['people']).toEqual([]);
});

test('a table that the program does not have, and names that are SQL, are refused', async () => {
  await fill();
  const text = (await dump()).toString();
  for (const name of ['other', 'people; drop table people']) {
    const forged = text.replace('"table":"people"', `"table":"${name}"`);
    await expect(restore(Buffer.from(forged))).rejects.toThrow(/no backup of Roster/);
  }
  expect((await contentOf(target))['people']).toEqual([]);
});

test('a database with people is not overwritten', async () => {
  await fill();
  const bytes = await dump();
  await restore(bytes);
  await expect(restore(bytes)).rejects.toThrow(/The database has data/);
});

test.each(['', 'hello\n', '{"roster":2}\n', '[1]\n'])(
  'a file with %j is no backup',
  async (text) => {
    await expect(restore(Buffer.from(text))).rejects.toThrow(/no backup of Roster|cut off/);
  },
);

test('a backup of a newer version is refused', async () => {
  const header = { roster: 1, madeAt: '', migration: Date.now() + 1e9 };
  await expect(restore(Buffer.from(`${JSON.stringify(header)}\n`))).rejects.toThrow(
    /The backup is of a newer version/,
  );
});
