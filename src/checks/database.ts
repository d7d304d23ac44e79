import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findMissingKeys } from '../accounts/reseal.ts';
import { connect, type Database } from '../store/database.ts';
import { compareSchema } from '../store/migrate.ts';
import type { SealingKey } from '../store/seal.ts';
import { broken, ok, warning, type Finding } from './finding.ts';

/** Whether there is something to check: the first start makes the embedded Postgres. */
export async function hasDatabase(config: {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}): Promise<boolean> {
  if (config.databaseUrl !== undefined) return true;
  return stat(join(config.dataDir, 'postgres')).then(
    () => true,
    () => false,
  );
}

/** The database and the sealing keys. Changes nothing. Throws when the database cannot be reached. */
export async function checkDatabase(
  url: string,
  keys: readonly SealingKey[],
): Promise<{ readonly database: Finding; readonly sessions: Finding }> {
  await using connection = connect(url);
  switch (await compareSchema(connection)) {
    case 'empty':
      return { database: ok('empty; the first start fills it'), sessions: ok('none yet') };
    case 'older':
      return {
        database: warning('of an earlier version; the next start updates it: make a backup first.'),
        sessions: warning('not checked before the update.'),
      };
    case 'newer':
      return {
        database: broken('Of a newer version than this program: install that version again.'),
        sessions: warning('not checked with this version.'),
      };
    case 'current':
      return { database: ok('answers'), sessions: await checkKeys(connection, keys) };
  }
}

async function checkKeys(database: Database, keys: readonly SealingKey[]): Promise<Finding> {
  const missing = await findMissingKeys({ database, keys });
  if (missing.length === 0) return ok('every key is there');
  return broken(
    `Keys are missing: ${missing.join(', ')}. Put them back at the end of SESSION_KEYS, or restore DATA_DIR/session-key.`,
  );
}
