import type { PGlite as Client } from '@electric-sql/pglite';
import type { SQLWrapper } from 'drizzle-orm';
import type { Database, Queries } from '../../../src/store/database.ts';
import { DatabaseGoneError } from '../../../src/store/database-gone.ts';
import { DrizzleQueryError } from '../drizzle.ts';
import { keepPrepared, readForDrizzle } from './memory-client.ts';
import { loadMigratedData } from './migrated-data.ts';
import { MemoryLocks } from './memory-locks.ts';
import { MemoryPresences } from './memory-presences.ts';
import { drizzle, PGlite, types } from './pglite.ts';

/** A database in the memory of this process. */
export interface MemoryDatabase extends Database {
  /** While gone, every query throws `DatabaseGoneError`. */
  isGone: boolean;
  /** The same database in another process, whose locks are others. */
  ofOtherProcess(): Database;
  /** Called with the parameters of each statement. */
  onStatement: ((parameters: readonly unknown[]) => void) | undefined;
}

/** Starting it takes 0.3 s, so all test files of a worker share it. */
let server: Promise<Client> | undefined;

/**
 * A migrated, empty database. There is one per worker: each call empties it, so what an earlier test started
 * must be closed. The database is Postgres itself, compiled to WebAssembly, with one connection: transactions
 * run one after another.
 */
export async function createMemoryDatabase(): Promise<MemoryDatabase> {
  const client = await (server ??= startPostgres());
  await client.query('select pg_temp.delete_rows()');
  const logger = {
    logQuery: (_: string, parameters: readonly unknown[]) => database.onStatement?.(parameters),
  };
  const db = drizzle(client, { logger });
  const queries = toQueries(db);
  const locks = new MemoryLocks();
  const presences = new MemoryPresences();
  const database: MemoryDatabase = {
    isGone: false,
    onStatement: undefined,
    url: 'memory:',
    query: (ask) => run(() => ask(queries)),
    queryFirst: (ask) => run(() => ask(queries)),
    queryUnflushed: (ask) => run(() => ask(queries)),
    flush: () => run(() => Promise.resolve()),
    transaction: (work) => run(() => db.transaction((inside) => work(toQueries(inside)))),
    readOneState: (work) =>
      run(() =>
        db.transaction((inside) => work(toQueries(inside)), {
          isolationLevel: 'repeatable read',
          accessMode: 'read only',
        }),
      ),
    openSessionLocks: (events) => locks.open(database, events),
    ofOtherProcess: () => {
      const process = {};
      return {
        ...database,
        openSessionLocks: (events) => locks.open(process, events),
      };
    },
    openProcessPresence: (events) => presences.open(events),
  };
  const run = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    if (database.isGone) throw new DatabaseGoneError('the database is away');
    try {
      return await work();
    } catch (error) {
      throw error instanceof DrizzleQueryError ? error.cause : error;
    }
  };
  return database;
}

async function startPostgres(): Promise<Client> {
  // postgres.js gives 64-bit integers as text, too.
  const parsers = { [types.INT8]: String };
  const client = await PGlite.create({ parsers, loadDataDir: await loadMigratedData() });
  readForDrizzle(keepPrepared(client));
  // The program plans each execution anew, which is a fifth of the time of a test: here plans are kept as they prove good.
  await client.exec(`set plan_cache_mode = 'force_generic_plan'`);
  // Tests of the question whether people see tables set it themselves.
  await client.exec('alter table people alter column asked_tables set default true');
  await makeDeletion(client);
  return client;
}

/** Keeps the plans of its statements, and for few rows is faster than `truncate`. */
async function makeDeletion(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const deletions = rows.map(({ name }) => `delete from ${name};`).join('\n');
  await client.exec(`create function pg_temp.delete_rows() returns void language plpgsql
    as $$ begin ${deletions} end $$`);
}

interface Executing {
  execute(query: SQLWrapper): Promise<{ readonly rows: readonly unknown[] }>;
}

/** The two drivers of drizzle differ in the results of `execute`: postgres.js returns the rows themselves. */
function toQueries(db: Executing): Queries {
  const execute = async (query: SQLWrapper): Promise<readonly unknown[]> =>
    (await db.execute(query)).rows;
  // The rest is the same in both, but has the driver in its type.
  return Object.assign(Object.create(db), { execute }) as Queries;
}
