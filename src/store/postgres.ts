import type { Log } from '../runtime/log.ts';
import { connect, type Database } from './database.ts';
import { migrateDatabase } from './migrate.ts';
import { openOwnPostgres } from './own-postgres.ts';
import { DatabaseStartError } from './start-error.ts';

/**
 * Opens the database of DATABASE_URL, or an embedded Postgres under DATA_DIR, and migrates the schema.
 * Throws `DatabaseStartError` when neither works.
 */
export async function openDatabase(
  config: {
    readonly databaseUrl: string | undefined;
    readonly dataDir: string;
    readonly allowRoot: boolean;
  },
  log: Log,
): Promise<Database & AsyncDisposable> {
  await using opened = new AsyncDisposableStack();
  const { dataDir: dir, allowRoot } = config;
  const url =
    config.databaseUrl ??
    opened.use(await openOwnPostgres({ dir, durable: true, allowRoot }, log)).url;
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

/** Connection errors have a code, but not always a message. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const connecting = 'syscall' in error || error.message === '';
  return connecting && 'code' in error ? String(error.code) : error.message;
}
