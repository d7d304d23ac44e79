import type { Log } from '../runtime/log.ts';
import { connect, type Database } from './database.ts';
import { compareSchema, migrateDatabase } from './migrate.ts';
import { DatabaseGoneError } from './database-gone.ts';
import { openOwnPostgres, type OwnPostgres } from './own-postgres.ts';
import { DatabaseStartError } from './start-error.ts';

interface DatabaseConfig {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly allowRoot: boolean;
}

/**
 * The server of DATABASE_URL, or an embedded Postgres under DATA_DIR, which it starts: `onWait` is called when
 * there is nothing to do but wait.
 */
export async function openServer(
  config: DatabaseConfig,
  log: Log,
  onWait?: () => void,
): Promise<OwnPostgres> {
  const { databaseUrl: url, dataDir: dir, allowRoot } = config;
  if (url === undefined) {
    return await openOwnPostgres({ dir, durable: true, allowRoot, onWait }, log);
  }
  return { url, [Symbol.asyncDispose]: () => Promise.resolve() };
}

/**
 * Opens the server's database, as `openServer` does, and migrates its schema. Throws `DatabaseStartError` when that
 * does not work.
 */
export async function openDatabase(
  config: DatabaseConfig,
  log: Log,
  onWait?: () => void,
): Promise<Database & AsyncDisposable> {
  await using opened = new AsyncDisposableStack();
  const { url } = opened.use(await openServer(config, log, onWait));
  const database = opened.use(connect(url));
  await prepareSchema(database).catch((cause: unknown) => {
    throw asStartError(cause);
  });
  const closing = opened.move();
  return { ...database, [Symbol.asyncDispose]: () => closing.disposeAsync() };
}

/**
 * Most starts migrate nothing: they need neither the lock nor a connection of its own. A program that starts while a
 * newer version migrates may take the schema for its own, as one that started before does.
 */
async function prepareSchema(database: Database): Promise<void> {
  const age = await compareSchema(database);
  if (age !== 'current') await migrateDatabase(database.url);
}

/** Says what to do about a database that cannot be used. */
export function asStartError(cause: unknown): DatabaseStartError {
  if (cause instanceof DatabaseStartError) return cause;
  return new DatabaseStartError(
    `The database cannot be used (${whyOf(cause)}): check that DATABASE_URL is right and its server runs.`,
    { cause },
  );
}

/** Connection errors have a code, but not always a message. */
function whyOf(error: unknown): string {
  if (error instanceof DatabaseGoneError && error.cause) return whyOf(error.cause);
  if (!(error instanceof Error)) return String(error);
  const connecting = 'syscall' in error || error.message === '';
  return connecting && 'code' in error ? String(error.code) : error.message;
}
