import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Cluster } from '../../../src/store/cluster.ts';
import { findPostmaster, startPostmaster, stopPostmaster } from '../../../src/store/postmaster.ts';

let data: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'roster-postmaster-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await stopPostmaster(data);
  await rm(data, { recursive: true });
});

/** A process that looks like a server of the data directory. */
async function startServer(...args: readonly string[]): Promise<number> {
  const script = `process.stdout.write('up'); setInterval(() => {}, 1000)`;
  const server = spawn(process.execPath, ['-e', script, ...args], { cwd: data });
  children.push(server);
  await once(server.stdout, 'data');
  return server.pid ?? 0;
}

/** The file that a running server writes. */
function writePid(pid: number, { socket = '', status = 'ready' } = {}): Promise<void> {
  const lines = [pid, data, '1700000000', '6000', socket, '127.0.0.1', '1 2', `${status}   `];
  return writeFile(join(data, 'postmaster.pid'), lines.join('\n'));
}

const hasPid = (): boolean => existsSync(join(data, 'postmaster.pid'));

test('findPostmaster finds a server that runs, and reads its state', async () => {
  const pid = await startServer('postgres', data);
  await writePid(pid);
  expect(await findPostmaster(data)).toEqual({ pid, port: 6000, hasSocket: false, ready: true });
  await writePid(-pid, { socket: '/run/roster', status: 'starting' });
  expect(await findPostmaster(data)).toEqual({ pid, port: 6000, hasSocket: true, ready: false });
});

test('findPostmaster knows a server by its working directory, too', async () => {
  const pid = await startServer('postgres');
  await writePid(pid);
  expect(await findPostmaster(data)).toMatchObject({ pid });
});

test('findPostmaster finds nothing without a file, or in an empty one', async () => {
  expect(await findPostmaster(data)).toBeUndefined();
  await writeFile(join(data, 'postmaster.pid'), '\n');
  expect(await findPostmaster(data)).toBeUndefined();
  expect(hasPid()).toBe(true);
});

test('findPostmaster removes the files of a dead server whose pid another program has', async () => {
  const lock = join(data, '.s.PGSQL.6000.lock');
  await writeFile(lock, '');
  await writePid(await startServer(data), { socket: data });
  expect(await findPostmaster(data)).toBeUndefined();
  expect([hasPid(), existsSync(lock)]).toEqual([false, false]);
});

test('findPostmaster leaves the file of a dead server to Postgres', async () => {
  await writePid(2 ** 30);
  expect(await findPostmaster(data)).toBeUndefined();
  expect(hasPid()).toBe(true);
});

test('stopPostmaster stops the server', async () => {
  const pid = await startServer('postgres', data);
  await writePid(pid);
  const ended = once(children[0] ?? process, 'exit');
  await stopPostmaster(data);
  expect(await ended).toEqual([null, 'SIGINT']);
});

/** A cluster whose server is a script; the script gets the arguments of the server. */
function clusterOf(script: string, socketFolder?: string): Cluster {
  return {
    data,
    logFile: join(data, 'log'),
    password: 'secret',
    socketFolder,
    user: {
      runAs: {},
      command: (program, args) => [process.execPath, ['-e', script, '--', program, ...args]],
    },
  };
}

const serve = `
  const { writeFileSync } = require('node:fs');
  writeFileSync('args', JSON.stringify(process.argv.slice(2)));
  const lines = [process.pid, process.cwd(), 1, 6000, '', '', '', 'ready'];
  writeFileSync('postmaster.pid', lines.join('\\n'));
  setInterval(() => {}, 1000);`;

test.each([
  [
    '/run/"roster"',
    ['listen_addresses=', 'unix_socket_directories="/run/""roster"""', 'port=5432'],
  ],
  [undefined, ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'port=7000']],
])(
  'startPostmaster starts a server at %s and waits until it is ready',
  async (folder, settings) => {
    await startPostmaster(clusterOf(serve, folder), 7000, ['fsync=off']);
    expect(await findPostmaster(data)).toMatchObject({ ready: true });
    const args = JSON.parse(await readFile(join(data, 'args'), 'utf8')) as string[];
    expect(args.slice(0, 2)).toEqual(['-D', data]);
    expect(args).toEqual(expect.arrayContaining([...settings, 'fsync=off']));
    await stopPostmaster(data);
  },
);

test('startPostmaster takes a free port when none is given', async () => {
  await startPostmaster(clusterOf(serve), 0, []);
  const args = await readFile(join(data, 'args'), 'utf8');
  expect(Number(/port=(\d+)/.exec(args)?.[1])).toBeGreaterThan(1023);
});

test('startPostmaster tells that its program runs before the server is ready', async () => {
  const found: unknown[] = [];
  await startPostmaster(clusterOf(serve), 0, [], () =>
    found.push(existsSync(join(data, 'postmaster.pid'))),
  );
  expect(found).toEqual([false]);
});

test('startPostmaster says why a server does not start', async () => {
  const refuse = `console.error('LOG:  hello\\nFATAL:  data directory is broken'); process.exit(1)`;
  await expect(startPostmaster(clusterOf(refuse), 0, [])).rejects.toThrow(
    'Postgres did not start (data directory is broken). Set DATABASE_URL',
  );
  await expect(startPostmaster(clusterOf('process.exit(1)'), 0, [])).rejects.toThrow(
    'Postgres did not start (no reason given)',
  );
});
