import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { findMissingKeys } from './accounts/reseal.ts';
import { configOrExit } from './config.ts';
import { failureLine } from './failure-line.ts';
import { createLog } from './runtime/log.ts';
import { connect } from './store/database.ts';
import { openServer } from './store/postgres.ts';
import { restoreDatabase } from './store/restore-database.ts';
import { RestoreError } from './store/restore-error.ts';
import { findKeys } from './store/seal.ts';

// `npm run restore -- <file>`: fills an empty database from a backup.
const config = configOrExit(process.env);
const [, , file] = process.argv;
try {
  if (file === undefined) throw new RestoreError('name the file: npm run restore -- <file>');
  await using server = await openServer(config, createLog('warn'));
  const madeAt = await restoreFile(file, server.url);
  console.log(`Restored the backup of ${madeAt}.`);
  await using database = connect(server.url);
  const missing = await findMissingKeys({ database, keys: await findKeys(config) });
  if (missing.length > 0) {
    console.log(
      `Keys are missing: ${missing.join(', ')}. Put them into SESSION_KEYS, or the file session-key into DATA_DIR (${config.dataDir}), before the start.`,
    );
  }
  console.log(
    'Stop the program that the backup is of, then run npm start: Telegram ends a session in two places.',
  );
} catch (error) {
  console.error(`Roster cannot restore the backup: ${failureLine(error, config)}`);
  process.exitCode = 1;
}

/** When the backup was made. */
async function restoreFile(path: string, url: string): Promise<string> {
  try {
    let madeAt = '';
    await pipeline(createReadStream(path), createGunzip(), async (bytes) => {
      ({ madeAt } = await restoreDatabase(url, bytes as AsyncIterable<Uint8Array>));
    });
    return madeAt;
  } catch (error) {
    const isUnreadable =
      error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    if (!isUnreadable) throw error;
    throw new RestoreError('The file is damaged, cut off, or no backup: use another one.', {
      cause: error,
    });
  }
}
