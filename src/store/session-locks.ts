import { randomUUID } from 'node:crypto';
import type { Row, Sql } from 'postgres';
import { Clients } from './clients.ts';
import { DatabaseGoneError } from './database-gone.ts';
import { listeningClient } from './listening-client.ts';
import { lockKey } from './lock-key.ts';

/** A lock of this process; it lasts as long as its connection. */
export interface SessionLock {
  release(): Promise<void>;
}

/** Events from other processes and the database. */
export interface LockEvents {
  /** Another process asks for the lock. */
  wanted(name: string): void;
  /** A process, maybe this one, released the lock. */
  freed(name: string): void;
  /** The connection is lost, and every lock with it. */
  lost(): void;
}

const wanted = 'roster_wanted';
const freed = 'roster_freed';

/**
 * Postgres advisory locks on one dedicated connection: they end with the process, however it ends, and
 * need no heartbeat. Names have no spaces.
 */
export function openSessionLocks(url: string, events: LockEvents) {
  // Postgres delivers notifications to their sender too.
  const self = randomUUID();
  const settings = listeningClient('roster locks', lockListener(self, events));
  // Each client has one connection, and so one set of locks.
  const clients = new Clients(url, settings, () => events.lost());

  /** Whether the lock was free, and the client that holds it. */
  const tryTake = (name: string): Promise<{ client: Sql; taken: boolean }> =>
    clients.run(async (client) => {
      const [answer] = await all(
        client,
        `listen ${wanted}; listen ${freed}; select pg_try_advisory_lock(${lockKey('session', name)}) as taken`,
      );
      if (!clients.isCurrent(client)) throw new DatabaseGoneError('the locks were lost');
      return { client, taken: answer?.['taken'] === true };
    });

  return {
    /** Undefined: another process has it. Throws `DatabaseGoneError`. */
    async take(name: string): Promise<SessionLock | undefined> {
      // A lost connection loses its locks, so taking one is tried once more.
      const { client, taken } = await tryTake(name).catch(() => tryTake(name));
      return taken
        ? {
            release: async () => {
              // The lock ended with its client; another client may have taken the name since.
              if (!clients.isCurrent(client)) return;
              const message = literal(`${self} ${name}`);
              const unlock = `select pg_advisory_unlock(${lockKey('session', name)})`;
              const notify = `select pg_notify('${freed}', ${message})`;
              await clients.run((current) => all(current, `${unlock}; ${notify}`));
            },
          }
        : undefined;
    },
    /** Has this process get events; taking a lock does so, too. They end with the connection. */
    async listen(): Promise<void> {
      await clients.run((client) => all(client, `listen ${wanted}; listen ${freed}`));
    },
    /** Asks the process that has the lock to release it. */
    async ask(name: string): Promise<void> {
      await clients.run((client) => client.notify(wanted, `${self} ${name}`));
    },
    [Symbol.asyncDispose]: () => clients[Symbol.asyncDispose](),
  };
}

/** Reads notifications. `self`: the sender of those of this process, which need not ask itself. */
export function lockListener(
  self: string,
  events: Pick<LockEvents, 'wanted' | 'freed'>,
): (channel: string, payload: string) => void {
  return (channel, payload) => {
    const [sender, name = ''] = payload.split(' ');
    if (channel === freed) events.freed(name);
    else if (sender !== self) events.wanted(name);
  };
}

export type SessionLocks = ReturnType<typeof openSessionLocks>;

/** Sends several statements in one string; returns the rows of all. */
async function all(client: Sql, statements: string): Promise<readonly Row[]> {
  // The library's types are for one statement; several are answered with a list of results.
  const answers = (await client.unsafe(statements)) as unknown as readonly (readonly Row[])[];
  return answers.flat();
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
