import { setTimeout as sleep } from 'node:timers/promises';
import { resolve } from 'node:path';
import type { Log } from '../runtime/log.ts';
import { openClient } from './clients.ts';
import { openCluster, type Cluster } from './cluster.ts';
import { findPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { DatabaseStartError } from './start-error.ts';

/** An embedded Postgres, running as long as a process uses it. */
export interface OwnPostgres extends AsyncDisposable {
  readonly url: string;
}

export interface OwnPostgresOptions {
  readonly dir: string;
  /** False trades safety in a machine crash for speed, for tests. */
  readonly durable?: boolean;
}

// Each process that uses the server holds this lock shared: a process that gets it exclusively was the last
// one, and stops the server.
const inUse = 7_266_001;

const forTests = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts the Postgres in `dir`/postgres, or uses the one that already runs there: another process may
 * share the folder, or a killed one may have left its server behind.
 */
export async function openOwnPostgres(options: OwnPostgresOptions, log: Log): Promise<OwnPostgres> {
  const durable = options.durable ?? true;
  const cluster = await openCluster(resolve(options.dir), durable);
  const settings = durable ? [] : forTests;
  let closing = false;
  const first = await joinServer(cluster, 0, settings, lost);
  const { port } = first;
  let use: Promise<Use> = Promise.resolve(first);

  /** Restarts a server that died, on the port where clients look for it. */
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
): Promise<Use> {
  // A server that another process is starting or stopping reaches another state soon.
  for (let tries = 1; ; tries += 1) {
    try {
      const running = await findPostmaster(cluster.data);
      if (!running) await startPostmaster(cluster, port, settings);
      else if (running.ready) return await useServer(cluster, running.port, onLost);
    } catch (error) {
      if (tries >= 20) throw error;
    }
    if (tries >= 100) {
      throw new DatabaseStartError(
        'A Postgres runs in DATA_DIR but does not answer: stop it, or set DATABASE_URL.',
      );
    }
    await sleep(100);
  }
}

async function useServer(cluster: Cluster, port: number, onLost: () => void): Promise<Use> {
  let joined = false;
  const onclose = (): void => {
    if (joined) onLost();
  };
  const sql = openClient(urlOf(cluster, port), { max: 1, connect_timeout: 5, onclose });
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

function urlOf(cluster: Cluster, port: number): string {
  return `postgres://roster:${cluster.password}@127.0.0.1:${port}/postgres`;
}
