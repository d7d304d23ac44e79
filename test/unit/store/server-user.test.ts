import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openCluster } from '../../../src/store/cluster.ts';
import { programEnv, runProgram } from '../../../src/store/run-program.ts';
import { isRoot, newServerUser, serverUserOf } from '../../../src/store/server-user.ts';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'roster-user-'));
});

const { env: ownEnv } = process;

afterEach(async () => {
  vi.restoreAllMocks();
  process.env = ownEnv;
  await rm(dir, { recursive: true });
});

const runAs = (uid: number): void => void vi.spyOn(process, 'getuid').mockReturnValue(uid);

test('isRoot is true for the id 0 only', () => {
  runAs(0);
  expect(isRoot()).toBe(true);
  runAs(1);
  expect(isRoot()).toBe(false);
});

test('another user than root runs Postgres as itself', async () => {
  runAs(1000);
  for (const user of [await serverUserOf('/'), await newServerUser(dir, 'absent')]) {
    expect(user.runAs).toEqual({});
    expect(user.command('postgres', ['-D', 'x'])).toEqual(['postgres', ['-D', 'x']]);
  }
});

test('root runs the Postgres of its own files under another id', async () => {
  runAs(0);
  const user = await serverUserOf('/');
  expect(user.runAs).toEqual({});
  const [program, args] = user.command('postgres', ['-D', 'x']);
  expect(program).toBe('unshare');
  expect(args.slice(-3)).toEqual(['postgres', '-D', 'x']);
});

test('openCluster refuses root unless it is allowed', async () => {
  runAs(0);
  const options = { dir, durable: true, allowRoot: false };
  await expect(openCluster(options)).rejects.toThrow('Postgres does not run as root');
});

test('openCluster opens the files that are there', async () => {
  runAs(1000);
  const home = join(dir, 'postgres');
  await mkdir(join(home, 'data'), { recursive: true });
  const options = { dir, durable: true, allowRoot: false };
  await expect(openCluster(options)).rejects.toThrow('belongs to another user');
  await writeFile(join(home, 'password'), 'secret');
  expect(await openCluster(options)).toMatchObject({
    data: join(home, 'data'),
    logFile: join(home, 'log'),
    password: 'secret',
    socketFolder: home,
  });
});

test('programs get few variables, and their input', async () => {
  process.env = { PATH: process.env['PATH'], TZ: 'Europe/Berlin', SESSION_KEYS: 'secret' };
  const env = programEnv();
  expect(env).toMatchObject({ LC_ALL: 'C', TZ: 'Europe/Berlin', PATH: process.env['PATH'] });
  expect(env).not.toHaveProperty('SESSION_KEYS');
  expect(env).not.toHaveProperty('SystemRoot');
  expect(await runProgram(['cat', []], { input: 'text' })).toBe('text');
});
