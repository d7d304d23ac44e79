import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import type { Person } from '../../../sandbox/world/person.ts';
import { createDatabase, inDatabase } from '../../support/database.ts';
import { dropTables, journal, openOlder } from '../../support/older-database.ts';
import { alex } from '../app-harness.ts';
import { Chat } from '../chat.ts';
import { makeHome, patienceMs, run, type Home } from './program.ts';

let sandbox: Sandbox;
let home: Home;
let owner: Person;
let chat: Chat;
let file: string;

beforeAll(async () => {
  sandbox = await startSandbox({
    populate: (world) => {
      owner = world.addPerson({ ...alex, homeDc: 2 });
      const zoe = world.addPerson({ firstName: 'Zoe', phone: '+447700900111' });
      world.app(owner.id).add(zoe.id, 'Zoe', 'Miller', false);
    },
  });
  home = await makeHome(sandbox);
  chat = new Chat(sandbox.botApi.chat(owner.id), patienceMs);
  file = join(dirname(home.env.DATA_DIR ?? ''), 'roster.backup.gz');
});

afterAll(async () => {
  await home[Symbol.asyncDispose]();
  await sandbox[Symbol.asyncDispose]();
});

/** The output of a command, and its exit code. */
async function finish(command: string, env: Home['env'], ...args: readonly string[]) {
  await using program = run(command, env, args);
  const code = await program.ended;
  return { code, text: program.printed() };
}

const keyOf = ({ env }: Home): string => join(env['DATA_DIR'] ?? '', 'session-key');

test('a backup of the running program, restored into a new folder, goes on with the account', async () => {
  {
    await using program = run('main.ts', home.env);
    const [, claim] = await program.prints(/\?start=(claim-[\w-]+)/);
    chat.does(() => chat.raw.start(claim));
    await chat.shows(/This bot is yours now/);
    chat.say('/pair');
    const picture = await chat.showsPicture();
    sandbox.world.app(owner.id).scanLogin(chat.readCode(picture));
    await chat.shows(/^Paired with /);
    chat.say('/contacts');
    await chat.shows(/Contacts of Alex Rivers · 1/);

    const { code, text } = await finish('backup.ts', home.env, file);
    expect(text).toMatch(
      /^Backed up 1 accounts with 1 contacts to .*\nThe sealing key is not in it/,
    );
    expect(code).toBe(0);
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    program.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  }
  await using other = await makeHome(sandbox);
  const restored = await finish('restore.ts', other.env, file);
  expect(restored.text).toMatch(
    /Restored the backup of 20.*Z\.\nKeys are missing: file for sessions/,
  );
  expect(restored.code).toBe(0);
  copyFileSync(keyOf(home), keyOf(other));

  await using program = run('main.ts', other.env);
  chat.say('/contacts');
  await chat.shows(/Contacts of Alex Rivers · 1/);
  expect(program.printed()).not.toContain('claim-');
  program.kill('SIGTERM');
  expect(await program.ended).toBe(0);
});

/** Copies the rows of a table, of the columns that both databases have. */
async function copyRows(table: string, from: Sql, to: Sql): Promise<void> {
  const columnsOf = async (sql: Sql): Promise<readonly string[]> => {
    const rows = await sql<{ name: string }[]>`
      select quote_ident(attname) as name from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`;
    return rows.map(({ name }) => name);
  };
  const known = new Set(await columnsOf(to));
  const columns = (await columnsOf(from)).filter((name) => known.has(name)).join();
  await pipeline(
    await from.unsafe(`copy ${table} (${columns}) to stdout`).readable(),
    await to.unsafe(`copy ${table} (${columns}) from stdin`).writable(),
  );
}

test('a backup of an earlier version, restored into a new database, goes on with the account', async () => {
  const older = `${file}.older`;
  {
    await using current = await createDatabase({ isReused: false });
    await using earlier = await createDatabase({ isReused: false });
    await finish('restore.ts', { ...home.env, DATABASE_URL: current.url }, file);
    const before = journal.findIndex(({ tag }) => tag.endsWith('_annotations')) - 1;
    const sql = await openOlder(earlier.url, before);
    await inDatabase({ databaseUrl: current.url }, async (from) => {
      for (const table of ['people', 'accounts']) await copyRows(table, from, sql);
    });
    await sql.end();
    const made = await finish('backup.ts', { ...home.env, DATABASE_URL: earlier.url }, older);
    expect(made.text).toMatch(/^Backed up 1 accounts with 0 contacts to /);
  }
  await using database = await createDatabase({ isReused: false });
  await inDatabase({ databaseUrl: database.url }, dropTables);
  const env = { ...home.env, DATABASE_URL: database.url };
  expect((await finish('restore.ts', env, older)).code).toBe(0);
  await using program = run('main.ts', env);
  chat.say('/note zoe = Sails on Sundays');
  await chat.shows(/Sails on Sundays/);
  program.kill('SIGTERM');
  expect(await program.ended).toBe(0);
});

test('a file that exists is not overwritten', async () => {
  const before = readFileSync(file);
  const { code, text } = await finish('backup.ts', home.env, file);
  expect(text).toMatch(/^Roster cannot back up the database: .*(EEXIST)/);
  expect(code).toBe(1);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a restore over data, of a damaged file or without one is one line', async () => {
  const over = await finish('restore.ts', home.env, file);
  expect(over.text).toMatch(/^Roster cannot restore the backup: The database has data: .*\n$/);
  await using database = await createDatabase({ isReused: false });
  const env = { ...home.env, DATABASE_URL: database.url };
  const bytes = readFileSync(file);
  const changed = Buffer.from(bytes);
  // In the checksum, which is behind all data.
  changed.writeUInt8(changed.readUInt8(bytes.length - 8) ^ 1, bytes.length - 8);
  for (const damage of [bytes.subarray(0, -500), changed]) {
    const damaged = `${file}.damaged`;
    writeFileSync(damaged, damage);
    const { code, text } = await finish('restore.ts', env, damaged);
    expect(text).toMatch(/^Roster cannot restore the backup: The file is damaged, cut off.*\n$/);
    expect(code).toBe(1);
  }
  const none = await finish('restore.ts', env);
  expect(none.text).toMatch(/name the file: npm run restore -- <file>\n$/);
  expect([over.code, none.code]).toEqual([1, 1]);
});

test('before the first start there is nothing to back up, and no file is left', async () => {
  await using other = await makeHome(sandbox);
  const empty = `${file}.empty`;
  const { code, text } = await finish('backup.ts', other.env, empty);
  expect(text).toMatch(/^Roster cannot back up the database: there is none in DATA_DIR/);
  expect(code).toBe(1);
  expect(existsSync(empty)).toBe(false);
});
