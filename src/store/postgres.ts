import type { Log } from '../runtime/log.ts';
import { connect, type Database } from './database.ts';
import { migrateDatabase } from './migrate.ts';
import { openOwnPostgres } from './own-postgres.ts';
import { DatabaseStartError } from './start-error.ts';

/**
 * The database of DATABASE_URL, or a Postgres of our own under DATA_DIR, with the schema up to date.
 * Throws `DatabaseStartError` when there is none to use.
 */
export async function openDatabase(
  config: { readonly databaseUrl: string | undefined; readonly dataDir: string },
  log: Log,
): Promise<Database & AsyncDisposable> {
  await using opened = new AsyncDisposableStack();
  const url =
    config.databaseUrl ?? opened.use(await openOwnPostgres({ dir: config.dataDir }, log)).url;
  await migrateDatabase(url).catch((cause: unknown) => {
    throw new DatabaseStartError(
      `The database cannot be used (${whyOf(cause)}): check that DATABASE_URL is right and its server runs.`,
      { cause },
    );
  });
  const database = opened.use(connect(url));
  const closing = opened.move();
  return { ...database, [Symbol.asyncDispose]: () => closing.disposeAsync() };
}

/** An error of a connection has a code, and not always a message. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const connecting = 'syscall' in error || error.message === '';
  return connecting && 'code' in error ? String(error.code) : error.message;
}
