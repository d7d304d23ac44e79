import { createHash, randomUUID } from 'node:crypto';
import type { Row, Sql } from 'postgres';
import { Clients } from './clients.ts';
import type { Database } from './database.ts';
import { DatabaseGoneError } from './database-gone.ts';

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
  const heard = (channel: string, payload: string): void => {
    const [sender, name = ''] = payload.split(' ');
    if (channel === freed) events.freed(name);
    else if (sender !== self) events.wanted(name);
  };
  const settings = {
    max: 1,
    keep_alive: 15,
    connection: { application_name: 'roster locks' },
    onnotify: heard,
  };
  // Each client has one connection, and so one set of locks. Its types leave out `onnotify`.
  const clients = new Clients(database.url, settings, () => events.lost());

  /** Whether the lock was free, and the client that has it now. */
  const tryTake = (name: string): Promise<{ client: Sql; taken: boolean }> =>
    clients.run(async (client) => {
      const [answer] = await all(
        client,
        `listen ${wanted}; listen ${freed}; select pg_try_advisory_lock(${keyOf(name)}) as taken`,
      );
      if (!clients.isCurrent(client)) throw new DatabaseGoneError('the locks were lost');
      return { client, taken: answer?.['taken'] === true };
    });

  return {
    async take(name) {
      // Once more when the connection was lost: what it had is lost with it.
      const { client, taken } = await tryTake(name)
        .catch(() => tryTake(name))
        .catch(gone);
      const news = literal(`${self} ${name}`);
      const release = `select pg_advisory_unlock(${keyOf(name)}); select pg_notify('${freed}', ${news})`;
      return taken
        ? {
            release: async () => {
              // It ended with its client; the name may have been taken again through another.
              if (clients.isCurrent(client)) await all(client, release).catch(gone);
            },
          }
        : undefined;
    },
    async ask(name) {
      await clients.run((client) => client.notify(wanted, `${self} ${name}`)).catch(gone);
    },
    [Symbol.asyncDispose]: () => clients[Symbol.asyncDispose](),
  };
}

/** Several statements in one string; the rows of all. */
async function all(client: Sql, statements: string): Promise<readonly Row[]> {
  // Typed as for one statement: several are answered with a list of results.
  const answers = (await client.unsafe(statements)) as unknown as readonly (readonly Row[])[];
  return answers.flat();
}

function gone(cause: unknown): never {
  throw new DatabaseGoneError('the locks are away', { cause });
}

/** Postgres names such locks by a signed 64-bit number. */
function keyOf(name: string): bigint {
  return createHash('sha256').update(`roster session ${name}`).digest().readBigInt64BE();
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
