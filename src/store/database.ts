import type { PgTransactionConfig } from 'drizzle-orm/pg-core';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Sql, TransactionSql } from 'postgres';
import { drizzle, sql } from './drizzle/drizzle.ts';
import { runInSpan } from '../runtime/trace.ts';
import { Clients } from './clients.ts';
import { LockConnection } from './lock-connection.ts';
import {
  openProcessPresence,
  type PresenceEvents,
  type ProcessPresence,
} from './process-presence.ts';
import { openSessionLocks, type LockEvents, type SessionLocks } from './session-locks.ts';

/** The database, or a transaction in it. */
export type Queries = Pick<
  PostgresJsDatabase,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute' | '$count'
>;

export interface Database {
  /** For migrations, which have a connection of their own. Contains the password. */
  readonly url: string;
  /** Throws `DatabaseGoneError` when the database is unreachable. */
  query<T>(ask: (queries: Queries) => PromiseLike<T>): Promise<T>;
  /**
   * The same without waiting for the disk: if Postgres or its machine crashes, the last half second may be
   * lost, never a part of a statement. For what a person or Telegram sends again.
   */
  queryUnflushed<T>(ask: (queries: Queries) => PromiseLike<T>): Promise<T>;
  /**
   * `queryUnflushed` on a connection for the work that all people wait for. No other work may use it: the locks
   * of one person would hold up everyone.
   */
  queryFirst<T>(ask: (queries: Queries) => PromiseLike<T>): Promise<T>;
  /**
   * Waits until everything that was committed before is on the disk, on a connection of its own. Calls at the
   * same time share a wait.
   */
  flush(): Promise<void>;
  /** Commits or rolls back. Must wait for nothing but the database. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Reads that see one state of the database, though others write meanwhile. Must wait for nothing but the database. */
  readOneState<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Locks on the connection of this process for locks and notifications. */
  openSessionLocks(events: LockEvents): SessionLocks;
  /** This process among the others, on the same connection. */
  openProcessPresence(events: PresenceEvents): ProcessPresence;
}

/**
 * Longer statements, such as those that insert many rows, are not kept prepared: they come in too many
 * shapes.
 */
const maxPreparedLength = 4000;

/** A connection pool that reconnects after the database was unreachable. */
export function connect(url: string): Database & AsyncDisposable {
  const connection = {
    application_name: 'roster',
    statement_timeout: 30_000,
    // A plan made for an empty table must not be used when the table is full.
    plan_cache_mode: 'force_custom_plan',
  };
  // A connection costs a server process, and has to parse each statement anew.
  const clients = new Clients(url, { max: 3, connection });
  const flushing = new Clients(url, { max: 1, connection });
  const withoutFlush = { ...connection, synchronous_commit: 'off' };
  const unflushed = new Clients(url, { max: 1, connection: withoutFlush });
  const first = new Clients(url, { max: 1, connection: withoutFlush });
  const locks = new LockConnection(url);
  const made = new WeakMap<Sql, PostgresJsDatabase>();
  const db = (client: Sql): PostgresJsDatabase => {
    const known = made.get(client) ?? drizzle(preparing(client));
    made.set(client, known);
    return known;
  };
  const queryOn =
    (pool: Clients): Database['query'] =>
    (ask) =>
      runInSpan('sql', () => pool.run((client) => ask(db(client))));
  const queryToFlush = queryOn(flushing);
  const transactionWith =
    (config?: PgTransactionConfig): Database['transaction'] =>
    (work) =>
      runInSpan('sql transaction', () =>
        clients.run((client) =>
          db(client).transaction(
            (queries) => work(queries).catch((error: unknown) => clients.afterError(client, error)),
            config,
          ),
        ),
      );
  return {
    url,
    query: queryOn(clients),
    queryUnflushed: queryOn(unflushed),
    queryFirst: queryOn(first),
    flush: shareRuns(async () => {
      // Only a transaction that writes waits for the disk; this one writes nothing but a log record.
      await queryToFlush((q) => q.execute(sql`select pg_logical_emit_message(true, 'roster', '')`));
    }),
    transaction: transactionWith(),
    readOneState: transactionWith({ isolationLevel: 'repeatable read', accessMode: 'read only' }),
    openSessionLocks: (events) => openSessionLocks(locks, events),
    openProcessPresence: (events) => openProcessPresence(locks, events),
    [Symbol.asyncDispose]: async () => {
      const pools = [clients, unflushed, first, flushing, locks];
      await Promise.all(pools.map((pool) => pool[Symbol.asyncDispose]()));
    },
  };
}

/**
 * A client whose statements are prepared at their first use. Drizzle prepares none, so postgres.js would
 * parse each one again and ask for the types of its parameters first, which is a second round trip.
 */
function preparing<T extends Sql | TransactionSql>(client: T): T {
  return new Proxy(client, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (name === 'unsafe') {
        const unsafe: Sql['unsafe'] = (text, parameters, options) =>
          target.unsafe(text, parameters, {
            ...options,
            prepare: text.length <= maxPreparedLength,
          });
        return unsafe;
      }
      // Drizzle calls both with one function.
      if (name === 'begin' || name === 'savepoint') {
        return (work: (inner: TransactionSql) => unknown) =>
          (value as (work: (inner: TransactionSql) => unknown) => unknown)((inner) =>
            work(preparing(inner)),
          );
      }
      return value;
    },
  });
}

/** Callers that come while a run is on share the next one, which starts after they came. */
function shareRuns(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    const started = run().finally(() => {
      if (running === started) running = undefined;
    });
    return (running = started);
  };
  return () => {
    if (!running) return start();
    return (next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return start();
      }));
  };
}
