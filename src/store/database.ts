import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import { drizzle } from './drizzle/drizzle.ts';
import { Clients } from './clients.ts';
import { openListener, type Listener } from './listener.ts';
import { openSessionLocks, type LockEvents, type SessionLocks } from './session-locks.ts';

/** The database, or a transaction in it. */
export type Queries = Pick<
  PostgresJsDatabase,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute' | '$count'
>;

export interface Database {
  /** For the job queue, which has its own connections. Contains the password. */
  readonly url: string;
  /** Throws `DatabaseGoneError` when the database is unreachable. */
  query<T>(ask: (queries: Queries) => PromiseLike<T>): Promise<T>;
  /** Commits or rolls back. Must wait for nothing but the database. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** The locks of this process, on a connection of their own. */
  openSessionLocks(events: LockEvents): SessionLocks;
  /** Receives what transactions of any process send to a channel, once they are committed. */
  openListener(channel: string, receive: (message: string) => void): Listener;
}

/** A connection pool that reconnects after the database was unreachable. */
export function connect(url: string): Database & AsyncDisposable {
  const connection = { application_name: 'roster', statement_timeout: 30_000 };
  const clients = new Clients(url, { max: 5, connection });
  const made = new WeakMap<Sql, PostgresJsDatabase>();
  const db = (client: Sql): PostgresJsDatabase => {
    const known = made.get(client) ?? drizzle(client);
    made.set(client, known);
    return known;
  };
  return {
    url,
    query: (ask) => clients.run((client) => ask(db(client))),
    transaction: (work) =>
      clients.run((client) =>
        db(client).transaction((queries) =>
          work(queries).catch((error: unknown) => clients.afterError(client, error)),
        ),
      ),
    openSessionLocks: (events) => openSessionLocks(url, events),
    openListener: (channel, receive) => openListener(url, channel, receive),
    [Symbol.asyncDispose]: () => clients[Symbol.asyncDispose](),
  };
}
