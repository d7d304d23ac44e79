import { DrizzleQueryError } from 'drizzle-orm/errors';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import { Clients } from './clients.ts';
import { DatabaseGoneError, isDatabaseGone } from './database-gone.ts';

/** What queries are written on: the database, or a transaction in it. */
export type Queries = Pick<
  PostgresJsDatabase,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute'
>;

export interface Database {
  /** For who needs connections of their own: locks, the job queue. Holds the password. */
  readonly url: string;
  /** Throws `DatabaseGone` when the database is away. */
  query<T>(ask: (queries: Queries) => PromiseLike<T>): Promise<T>;
  /** All or nothing. Never wait for anything but the database inside. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
}

/** A pool of connections that come back by themselves after the database was away. */
export function connect(url: string): Database & AsyncDisposable {
  const connection = { application_name: 'roster', statement_timeout: 30_000 };
  const clients = new Clients(url, { max: 10, connection });
  const made = new WeakMap<Sql, PostgresJsDatabase>();
  const db = (client: Sql): PostgresJsDatabase => {
    const known = made.get(client) ?? drizzle(client);
    made.set(client, known);
    return known;
  };
  return {
    url,
    query: (ask) => clients.run((client) => ask(db(client))).catch(plain),
    transaction: (work) =>
      clients
        .run((client) =>
          db(client).transaction((queries) =>
            work(queries).catch((error: unknown) => clients.afterError(client, error)),
          ),
        )
        .catch(plain),
    [Symbol.asyncDispose]: () => clients[Symbol.asyncDispose](),
  };
}

/** Drizzle puts the parameters, phone numbers among them, into the message: they must not reach a log. */
function plain(error: unknown): never {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (isDatabaseGone(cause)) throw new DatabaseGoneError('the database is away', { cause });
  throw cause;
}
