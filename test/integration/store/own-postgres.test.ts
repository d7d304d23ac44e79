import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { addressOf, openClient } from '../../../src/store/open-client.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openOwnPostgres, type OwnPostgres } from '../../../src/store/own-postgres.ts';
import { findPostmaster, stopPostmaster } from '../../../src/store/postmaster.ts';
import { waitUpTo } from '../../support/eventually.ts';

const silent = pino({ level: 'silent' });
let dir: string;
const data = (): string => join(dir, 'postgres', 'data');
const open = (): Promise<OwnPostgres> =>
  openOwnPostgres({ dir, durable: false, allowRoot: true }, silent);

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roster-own-'));
  await chmod(folder, 0o711);
  return folder;
}

/** The server is found dead after seconds, and a start of Postgres with its recovery takes more. */
const untilRestarted = waitUpTo(20_000);

describe('in a folder that the test before left', () => {
  // Making a cluster takes several times as long as these tests.
  beforeAll(async () => {
    dir = await makeFolder();
  });
  afterEach(() => stopPostmaster(data()));
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('keeps stored data from one run to the next, and runs only meanwhile', async () => {
    {
      await using first = await open();
      await ask(first.url, 'create table kept as select 42 as answer');
    }
    expect(await findPostmaster(data())).toBeUndefined();
    await using second = await open();
    expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('lets no other user read the password', async () => {
    await using _ = await open();
    const { mode } = await stat(join(dir, 'postgres', 'password'));
    expect((mode & 0o777).toString(8)).toBe('600');
  });

  it('writes nothing of an error or warning into its log', async () => {
    await using server = await open();
    await ask(server.url, 'create table once (name text primary key)');
    const insert = `insert into once values ('Quixotelle')`;
    await ask(server.url, insert);
    const refused = [`select 'Quixotelle'::bigint`, `select no_column, 'Quixotelle'`, insert];
    for (const one of refused) await expect(ask(server.url, one)).rejects.toThrow();
    await ask(server.url, `do $$ begin raise warning 'Quixotelle'; end $$`);
    const log = await readFile(join(dir, 'postgres', 'log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('Quixotelle');
  });

  it('takes over the server of a process that was killed', async () => {
    const other = await openInAnotherProcess();
    const before = await findPostmaster(data());
    other.kill('SIGKILL');
    await once(other, 'exit');
    {
      await using taken = await open();
      expect(await ask(taken.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect((await findPostmaster(data()))?.pid).toBe(before?.pid);
    }
    expect(await findPostmaster(data())).toBeUndefined();
  });

  it('comes back at its address after the server was killed', async () => {
    await using server = await open();
    const before = await findPostmaster(data());
    process.kill(Number(before?.pid), 'SIGKILL');
    await untilRestarted(
      'the server answers again',
      () => ask(server.url, 'select 1 as one').catch(() => undefined),
      [{ one: 1 }],
    );
    expect((await findPostmaster(data()))?.pid).not.toBe(before?.pid);
  });

  it('starts though another program has the pid of the killed server by now', async () => {
    const other = await openInAnotherProcess();
    other.kill('SIGKILL');
    await once(other, 'exit');
    const files = [join(data(), 'postmaster.pid'), join(dir, 'postgres', '.s.PGSQL.5432.lock')];
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    process.kill(Number((await findPostmaster(data()))?.pid), 'SIGKILL');
    await untilRestarted('the server is gone', () => findPostmaster(data()), undefined);
    const { uid, gid } = await stat(data());
    const program = spawn('sleep', ['600'], { uid, gid });
    for (const [at, file] of files.entries()) {
      await writeFile(file, texts[at]?.replace(/^\d+/, String(program.pid)) ?? '');
    }
    await using server = await open();
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    program.kill();
  });

  it('says in a sentence why the server does not start', async () => {
    await (await open())[Symbol.asyncDispose]();
    await rm(join(data(), 'global'), { recursive: true });
    await expect(open()).rejects.toThrow(/^Postgres did not start \(.*\)\. Set DATABASE_URL/);
  });
});

describe('in a new folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await makeFolder();
    dir = folder;
  });
  afterEach(async () => {
    await stopPostmaster(data());
    await rm(folder, { recursive: true, force: true });
  });

  it('runs in a folder that no other user may enter', async () => {
    await chmod(dir, 0o700);
    await using server = await open();
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('is shared by processes that start together, and stopped by the last', async () => {
    const [one, two] = await Promise.all([open(), openInAnotherProcess()]);
    await one[Symbol.asyncDispose]();
    expect(await findPostmaster(data())).toMatchObject({ ready: true });
    two.kill('SIGKILL');
    await once(two, 'exit');
    await (await open())[Symbol.asyncDispose]();
    expect(await findPostmaster(data())).toBeUndefined();
  });

  it('works in a folder whose path is too long for a socket', async () => {
    dir = join(dir, 'a-name-that-is-too-long'.repeat(4));
    await using server = await open();
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const { path } = addressOf(server.url) as { path: string };
    await server[Symbol.asyncDispose]();
    await rm(dirname(path), { recursive: true });
  });

  it.runIf(process.getuid?.() === 0)('refuses to run for root without permission', async () => {
    const refused = openOwnPostgres({ dir, durable: false, allowRoot: false }, silent);
    await expect(refused).rejects.toThrow(/^Postgres does not run as root: .*ALLOW_ROOT=yes/);
    expect(await readdir(dir)).toEqual([]);
  });
});

async function openInAnotherProcess(): Promise<ChildProcess> {
  const module = new URL('../../../src/store/own-postgres.ts', import.meta.url);
  const code = `
    const { openOwnPostgres } = await import(${JSON.stringify(module.href)});
    const log = { warn() {}, error() {} };
    await openOwnPostgres({ dir: ${JSON.stringify(dir)}, durable: false, allowRoot: true }, log);
    process.stdout.write('open');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function ask(url: string, query: string): Promise<readonly object[]> {
  const sql = openClient(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(query))];
  } finally {
    await sql.end({ timeout: 1 });
  }
}
