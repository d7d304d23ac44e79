import { createHash, randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { Database } from './database.ts';
import { DatabaseGone } from './database-gone.ts';

/** A lock that this process has, for as long as its connection lasts. */
export interface SessionLock {
  release(): Promise<void>;
}

/** Locks of this process, all on one connection: they are gone when it is. Names have no spaces. */
export interface SessionLocks extends AsyncDisposable {
  /** Undefined: another process has it. Throws `DatabaseGone`. */
  take(name: string): Promise<SessionLock | undefined>;
  /** Asks whichever process has the lock to give it up. */
  ask(name: string): Promise<void>;
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
  // Notifications reach their sender too.
  const self = randomUUID();
  let connection = 0;
  let closing = false;
  const heard = (channel: string, payload: string): void => {
    const [sender, name = ''] = payload.split(' ');
    if (channel === freed) events.freed(name);
    else if (sender !== self) events.wanted(name);
  };
  const settings = {
    max: 1,
    max_lifetime: null,
    keep_alive: 15,
    connect_timeout: 10,
    backoff: () => 0.25,
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: 'roster locks' },
    onnotify: heard,
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

  // Asking for a lock may be done again: what the lost connection had is lost with it.
  const tryTake = (statements: string): ReturnType<typeof ask> =>
    ask(statements).catch(() => ask(statements));

  const release = async (name: string, from: number): Promise<void> => {
    // The lock ended with its connection; this name may have been taken again on another.
    if (connection !== from) return;
    const news = literal(`${self} ${name}`);
    await ask(`select pg_advisory_unlock(${keyOf(name)}); select pg_notify('${freed}', ${news})`);
  };

  return {
    async take(name) {
      const from = connection;
      const [, answer] = await tryTake(
        `listen ${wanted}; select pg_try_advisory_lock(${keyOf(name)}) as taken; listen ${freed}`,
      );
      if (answer?.[0]?.['taken'] !== true) return undefined;
      if (connection !== from) {
        // It may have been taken on the connection that is gone, or on the one after it.
        await release(name, connection);
        throw new DatabaseGone('the locks were lost');
      }
      return { release: () => release(name, from) };
    },
    async ask(name) {
      await sql.notify(wanted, `${self} ${name}`);
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
