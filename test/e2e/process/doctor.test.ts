import { randomBytes } from 'node:crypto';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { sealSession } from '../../../src/accounts/sessions/sealed-session.ts';
import { findSession, replaceSession } from '../../../src/store/accounts.ts';
import { connect } from '../../../src/store/database.ts';
import { createDatabase, inDatabase, type TestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';
import { storeAccount } from '../../support/store-account.ts';
import { makeHome, run, type Home } from './program.ts';

let sandbox: Sandbox;
let home: Home;
let database: TestDatabase;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  sandbox = await startSandbox();
  home = await makeHome(sandbox);
  database = await createDatabase();
  env = { ...home.env, DATABASE_URL: database.url };
});

afterEach(() => sandbox.wire.faults.clear());

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
  await sandbox[Symbol.asyncDispose]();
});

/** The output of the doctor, line by line, and its exit code. */
async function examine(given: Readonly<Record<string, string>>) {
  await using program = run('doctor.ts', given);
  const code = await program.ended;
  return { code, lines: program.printed().trim().split('\n') };
}

test('a healthy program has nothing but ticks', async () => {
  const { code, lines } = await examine(env);
  expect(lines).toEqual([
    '✓ configuration complete',
    expect.stringMatching(/^✓ disk {10}\d+ MB free for DATA_DIR/),
    '✓ database      answers',
    '✓ sessions      every key is there',
    '✓ Bot API       the token is that of @roster_bot',
    '✓ clock         agrees with Telegram',
    '✓ Telegram      Telegram accepts API_ID and API_HASH',
  ]);
  expect(code).toBe(0);
});

test('before the first start there is no database, and the doctor makes none', async () => {
  const { code, lines } = await examine(home.env);
  expect(lines).toContain('✓ database      none yet; the first start makes it');
  expect(code).toBe(0);
});

test('a configuration that is not complete is said by its variables', async () => {
  const { API_HASH: _, ...rest } = env;
  const { code, lines } = await examine({ ...rest, PORT: 'http' });
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^✗ configuration API_HASH is missing/),
    expect.stringMatching(/^✗ configuration PORT is not usable/),
    'The other checks need the configuration.',
  ]);
});

test('an .env that others may read, or that is YAML, is said', async () => {
  const file = join(dirname(home.env.DATA_DIR ?? ''), '.env');
  writeFileSync(file, 'API_ID=1\n');
  chmodSync(file, 0o644);
  expect((await examine(env)).lines[0]).toMatch(/^! configuration .*chmod 600 \.env/);
  writeFileSync(file, 'API_ID: 1\n');
  const { code, lines } = await examine(env);
  expect(lines[0]).toMatch(/^✗ configuration Line 1 of \.env is written as YAML/);
  expect(code).toBe(1);
  rmSync(file);
});

test('a database that is away is said, without its password', async () => {
  const DATABASE_URL = `postgres://roster:hunter2@127.0.0.1:${await freePort()}/roster`;
  const { code, lines } = await examine({ ...env, DATABASE_URL });
  expect(lines[2]).toMatch(/^✗ database {6}The database cannot be used \(ECONNREFUSED\)/);
  expect(lines.join()).not.toContain('hunter2');
  expect(code).toBe(1);
});

test('a database of a newer version is said', async () => {
  await inDatabase({ databaseUrl: database.url }, async (sql) => {
    const newer = { hash: 'newer', created_at: Date.now() + 1e9 };
    await sql`insert into drizzle.__drizzle_migrations ${sql(newer)}`;
  });
  const { code, lines } = await examine(env);
  expect(lines[2]).toMatch(/^✗ database {6}Of a newer version than this program/);
  expect(code).toBe(1);
  await inDatabase(
    { databaseUrl: database.url },
    (sql) => sql`delete from drizzle.__drizzle_migrations where hash = 'newer'`,
  );
});

test('a session whose key is missing is said', async () => {
  await using connected = connect(database.url);
  const account = await storeAccount(connected, 42n, new Date());
  const stored = await findSession(connected, account.id);
  if (!stored) throw new Error('There is no session.');
  const { id, personId, owner } = account;
  const key = { id: 'lost', key: randomBytes(32) };
  const sealed = sealSession([key], 'session', { id, personId, telegramId: owner.id });
  await replaceSession(connected, id, stored.sealed, sealed);
  const { code, lines } = await examine(env);
  expect(lines[3]).toMatch(/^✗ sessions {6}Keys are missing: lost for sessions \(1\)/);
  expect(code).toBe(1);
});

test('a token that Telegram does not know is said', async () => {
  const BOT_TOKEN = `123456:${'A'.repeat(35)}`;
  const { code, lines } = await examine({ ...home.env, BOT_TOKEN });
  expect(lines).toContainEqual(
    expect.stringMatching(/^✗ Bot API .* does not accept the BOT_TOKEN/),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^! clock/));
  expect(lines.join()).not.toContain(BOT_TOKEN);
  expect(code).toBe(1);
});

test('a Bot API and data centers that are away are said', async () => {
  const port = await freePort();
  const away = { BOT_API_ROOT: `http://127.0.0.1:${port}`, MTPROTO_DC: `2@127.0.0.1:${port}` };
  const { code, lines } = await examine({ ...home.env, ...away });
  expect(lines).toContainEqual(
    expect.stringMatching(/^✗ Bot API {7}The Bot API cannot be reached \(ECONNREFUSED\)/),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^✗ Telegram {6}No data center/));
  expect(code).toBe(1);
});

test('an API_ID that Telegram does not know is said', async () => {
  const error = { code: 400, text: 'API_ID_INVALID' };
  sandbox.wire.faults.add('auth.exportLoginToken', { kind: 'error', error });
  const { code, lines } = await examine(home.env);
  expect(lines.at(-1)).toMatch(/^✗ Telegram {6}Telegram does not accept API_ID and API_HASH/);
  expect(code).toBe(1);
});

test('a DATA_DIR that is a file is said', async () => {
  const DATA_DIR = env['MTPROTO_PUBLIC_KEY'] ?? '';
  const { code, lines } = await examine({ ...env, DATA_DIR });
  expect(lines[1]).toMatch(/^✗ disk {10}DATA_DIR .* cannot be written \(ENOTDIR\)/);
  expect(code).toBe(1);
});
