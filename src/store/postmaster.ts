import { execFileSync, spawn } from 'node:child_process';
import { open, readFile, rm } from 'node:fs/promises';
import { readFileSync, realpathSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { programEnv } from './run-program.ts';
import { socketPort } from './socket-folder.ts';
import { DatabaseStartError } from './start-error.ts';

/** The contents that a running server writes into postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Whether it listens on a Unix socket, not on TCP. */
  readonly hasSocket: boolean;
  readonly ready: boolean;
}

/** The server of this cluster, if it is alive. */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const file = join(data, 'postmaster.pid');
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => undefined,
  );
  // Lines of the file: pid, data directory, start time, port, socket directory, address, memory key, status.
  // The pid of a single-user mode is negative.
  const pid = Math.abs(Number(lines?.[0]));
  if (!lines || !pid) return undefined;
  if (!runsOn(pid, data)) {
    // Postgres replaces the files of a dead server, but not if its pid belongs to another program by now.
    if (isAlive(pid)) {
      await rm(file, { force: true });
      if (lines[4]) await rm(join(lines[4], `.s.PGSQL.${lines[3]}.lock`), { force: true });
    }
    return undefined;
  }
  return {
    pid,
    port: Number(lines[3]),
    hasSocket: Boolean(lines[4]),
    ready: lines[7]?.trim() === 'ready',
  };
}

/**
 * Starts a server, on `port` (0: a free one) if it has no socket. It has its own process session, so that Ctrl-C
 * does not reach it. `onRunning` is called once its program runs.
 */
export async function startPostmaster(
  cluster: Cluster,
  port: number,
  settings: readonly string[],
  onRunning?: () => void,
): Promise<void> {
  const { postgres } = await postgresBinaries();
  const log = await open(cluster.logFile, 'w', 0o600);
  const { socketFolder } = cluster;
  const listening = socketFolder
    ? ['listen_addresses=', `unix_socket_directories=${quoted(socketFolder)}`, `port=${socketPort}`]
    : [
        'listen_addresses=127.0.0.1',
        'unix_socket_directories=',
        `port=${port || (await freePort())}`,
      ];
  const flags = [
    ...listening,
    // The owner of a database may create some extensions. The program needs none.
    'extension_control_path=/nonexistent',
    'log_checkpoints=off',
    // Errors quote what they refuse, and their details rows and statements: names and numbers would stay in the log.
    // The program gets each error, and logs it masked.
    'log_min_messages=log',
    'log_min_error_statement=panic',
    'log_parameter_max_length_on_error=0',
    'log_error_verbosity=terse',
    ...settings,
  ].flatMap((setting) => ['-c', setting]);
  const server = spawn(...cluster.user.command(postgres, ['-D', cluster.data, ...flags]), {
    ...cluster.user.runAs,
    cwd: cluster.data,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: programEnv(),
  });
  let ended: string | undefined;
  server.once('error', (error) => (ended = error.message));
  server.once('exit', () => (ended ??= ''));
  server.unref();
  onRunning?.();
  await log.close();
  while (ended === undefined) {
    if ((await findPostmaster(cluster.data))?.ready) return;
    await sleep(20);
  }
  const said = (await readFile(cluster.logFile, 'utf8')).match(/FATAL:\s*(.*)/)?.[1];
  throw new DatabaseStartError(
    `Postgres did not start (${said ?? (ended || 'no reason given')}). Set DATABASE_URL to use another.`,
  );
}

/** Stops this server with a fast shutdown, and with an immediate one after 3 s. */
export async function stopPostmaster(data: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const running = await findPostmaster(data);
    if (!running) return;
    process.kill(running.pid, signal);
    for (let waited = 0; waited < 3000; waited += 20) {
      if (!(await findPostmaster(data))) return;
      await sleep(20);
    }
  }
}

/**
 * Whether the process is a Postgres of this data directory: the system reuses pids. In doubt it is, because
 * two servers would destroy the files.
 */
function runsOn(pid: number, data: string): boolean {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-o', 'args=', '-p', String(pid)], {
            encoding: 'utf8',
            env: programEnv(),
          });
    if (!command.includes('postgres')) return false;
    // Postgres works in its data directory, whatever path it was started with.
    if (process.platform === 'linux' && !command.includes(data)) {
      return realpathSync(`/proc/${pid}/cwd`) === realpathSync(data);
    }
    return true;
  } catch (error) {
    // A process of another user.
    return error instanceof Error && 'code' in error && error.code === 'EACCES';
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** An item of a list in the configuration of Postgres. */
function quoted(item: string): string {
  return `"${item.replaceAll('"', '""')}"`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Listening TCP servers have an address object.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
