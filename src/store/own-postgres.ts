import { setTimeout as sleep } from 'node:timers/promises';
import { resolve } from 'node:path';
import type { Log } from '../runtime/log.ts';
import { openCluster, type Cluster, type ClusterOptions } from './cluster.ts';
import { openClient } from './open-client.ts';
import { findPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { programRole, restrictCluster } from './program-role.ts';
import { DatabaseStartError } from './start-error.ts';

/** An embedded Postgres, running as long as a process uses it. */
export interface OwnPostgres extends AsyncDisposable {
  readonly url: string;
}

// Each process that uses the server holds this lock shared: a process that gets it exclusively was the last
// one, and stops the server.
const inUse = 7_266_001;

const forTests = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts the Postgres in `dir`/postgres, or uses the one that already runs there: another process may
 * share the folder, or a killed one may have left its server behind.
 */
export async function openOwnPostgres(options: ClusterOptions, log: Log): Promise<OwnPostgres> {
  const cluster = await openCluster({ ...options, dir: resolve(options.dir) });
  const settings = options.durable ? [] : forTests;
  let closing = false;
  const first = await joinServer(cluster, 0, settings, lost, options.onWait);
  const { port } = first;
  let use: Promise<Use> = Promise.resolve(first);

  /** Restarts a server that died, at the address where clients look for it. */
  function lost(): void {
    if (closing) return;
    log.warn({}, 'The database server is gone, starting it again');
    use = joinServer(cluster, port, settings, lost);
    use.catch((error: unknown) => log.error({ err: error }, 'The database server does not start'));
  }

  return {
    url: urlOf(cluster, port),
    async [Symbol.asyncDispose]() {
      closing = true;
      const last = await use.then(
        (joined) => joined.leave(),
        () => false,
      );
      if (last) await stopPostmaster(cluster.data);
    },
  };
}

interface Use {
  readonly port: number;
  /** True when no other process uses the server; processes that start now wait until it is stopped. */
  leave(): Promise<boolean>;
}

async function joinServer(
  cluster: Cluster,
  port: number,
  settings: readonly string[],
  onLost: () => void,
  onWait?: () => void,
): Promise<Use> {
  // A server that another process is starting or stopping reaches another state soon.
  for (let tries = 1; ; tries += 1) {
    let pauseMs = 100;
    try {
      const running = await findPostmaster(cluster.data);
      if (!running) {
        await restrictCluster(cluster, settings);
        await startPostmaster(cluster, port, settings, onWait);
        pauseMs = 0;
      } else if (running.ready) {
        if (running.hasSocket || !cluster.socketFolder) {
          return await useServer(urlOf(cluster, running.port), running.port, onLost);
        }
        await stopEarlierServer(cluster, running.port);
      }
    } catch (error) {
      if (tries >= 20) throw error;
    }
    if (tries >= 100) {
      throw new DatabaseStartError(
        'A Postgres runs in DATA_DIR but does not answer: stop it, or set DATABASE_URL.',
      );
    }
    onWait?.();
    await sleep(pauseMs);
  }
}

/** Servers of earlier versions listen on TCP, and their role is a superuser. */
async function stopEarlierServer(cluster: Cluster, port: number): Promise<void> {
  const url = `postgres://roster:${cluster.password}@127.0.0.1:${port}/postgres`;
  const use = await useServer(url, port, () => undefined);
  if (!(await use.leave())) {
    throw new DatabaseStartError('An earlier version of Roster uses DATA_DIR: stop it first.');
  }
  await stopPostmaster(cluster.data);
}

async function useServer(url: string, port: number, onLost: () => void): Promise<Use> {
  let joined = false;
  const onclose = (): void => {
    if (joined) onLost();
  };
  const sql = openClient(url, { max: 1, connect_timeout: 5, onclose });
  try {
    await sql`select pg_advisory_lock_shared(${inUse})`;
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw error;
  }
  joined = true;
  return {
    port,
    async leave() {
      joined = false;
      try {
        const [row] = await sql`
          select pg_advisory_unlock_shared(${inUse}), pg_try_advisory_lock(${inUse}) as alone`;
        if (row?.['alone'] === true) return true;
        await sql.end({ timeout: 1 });
        return false;
      } catch {
        return false;
      }
    },
  };
}

function urlOf({ socketFolder, password }: Cluster, port: number): string {
  const host = socketFolder ? encodeURIComponent(socketFolder) : '127.0.0.1';
  return `postgres://${programRole}:${password}@${host}:${port}/postgres`;
}
