import { createHash } from 'node:crypto';
import postgres from 'postgres';
import type { Database } from './database.ts';
import { DatabaseGone } from './database-gone.ts';

/** Locks of this process, all on one connection: they are gone when it is. */
export interface SessionLocks extends AsyncDisposable {
  /** True when this process has the lock now. Throws `DatabaseGone`. */
  take(name: string): Promise<boolean>;
  /** Asks whichever process has the lock to give it up. */
  ask(name: string): Promise<void>;
  release(name: string): Promise<void>;
}

/** What other processes and the database say. */
export interface LockEvents {
  /** Somebody else asks for it. */
  wanted(name: string): void;
  /** Somebody gave it up. */
  freed(name: string): void;
  /** The connection is gone, and every lock with it. */
  lost(): void;
}

const wanted = 'roster_wanted';
const freed = 'roster_freed';

/**
 * Advisory locks of Postgres, held by the session of one connection of our own: they end with the
 * process, however it ends, and need no heartbeat.
 */
export function openSessionLocks(
  database: Pick<Database, 'url'>,
  events: LockEvents,
): SessionLocks {
  let connection = 0;
  let closing = false;
  const settings = {
    max: 1,
    max_lifetime: null,
    keep_alive: 15,
    connect_timeout: 10,
    backoff: () => 0.25,
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: 'roster locks' },
    onnotify: (channel: string, name: string) =>
      channel === wanted ? events.wanted(name) : events.freed(name),
    onclose: () => {
      connection += 1;
      if (!closing) events.lost();
    },
  };
  // postgres.js reads `onnotify`, which its types leave out.
  const sql = postgres(database.url, settings as postgres.Options<Record<never, never>>);

  const ask = async (statements: string): Promise<readonly (readonly postgres.Row[])[]> => {
    try {
      // Several statements in one string are answered with a list of results.
      return (await sql.unsafe(statements)) as unknown as (readonly postgres.Row[])[];
    } catch (cause) {
      throw new DatabaseGone('the locks are away', { cause });
    }
  };

  return {
    async take(name) {
      const before = connection;
      const [, answer] = await ask(
        `listen ${wanted}; select pg_try_advisory_lock(${keyOf(name)}) as taken; listen ${freed}`,
      );
      if (connection !== before && answer?.[0]?.['taken'] === true) {
        // It may have been taken on the connection that is gone, or on the one after it.
        await this.release(name);
        throw new DatabaseGone('the locks were lost');
      }
      return answer?.[0]?.['taken'] === true;
    },
    async ask(name) {
      await sql.notify(wanted, name);
    },
    async release(name) {
      await ask(
        `select pg_advisory_unlock(${keyOf(name)}); select pg_notify('${freed}', ${literal(name)})`,
      );
    },
    async [Symbol.asyncDispose]() {
      closing = true;
      await sql.end({ timeout: 1 });
    },
  };
}

/** Postgres names such locks by a signed 64-bit number. */
function keyOf(name: string): bigint {
  return createHash('sha256').update(`roster session ${name}`).digest().readBigInt64BE();
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
