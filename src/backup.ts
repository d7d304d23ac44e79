import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { hasDatabase } from './checks/database.ts';
import { configOrExit } from './config.ts';
import { failureLine } from './failure-line.ts';
import { createLog } from './runtime/log.ts';
import { dumpDatabase } from './store/dump-database.ts';
import { openServer } from './store/postgres.ts';
import { keyPath } from './store/seal.ts';

// `npm run backup -- [file]`: writes the database into a file, also while the program runs.
const config = configOrExit(process.env);
const day = new Date().toISOString().slice(0, 16).replaceAll(':', '');
const file = process.argv[2] ?? `roster-${day}.backup.gz`;
try {
  if (!(await hasDatabase(config)))
    throw new Error(`there is none in DATA_DIR (${config.dataDir})`);
  await using server = await openServer(config, createLog('warn'));
  const rows = await writeBackup(server.url);
  console.log(
    `Backed up ${rows['accounts'] ?? 0} accounts with ${rows['contacts'] ?? 0} contacts to ${file}.`,
  );
  const key = config.sessionKeys ? 'SESSION_KEYS' : keyPath(config.dataDir);
  console.log(
    `The sealing key is not in it. Keep a copy of ${key} in another place: without it, all accounts have to be paired again.`,
  );
} catch (error) {
  console.error(`Roster cannot back up the database: ${failureLine(error, config)}`);
  process.exitCode = 1;
}

/** Rows by table. A file that was not completed is removed; one that exists is not replaced. */
async function writeBackup(url: string): Promise<Readonly<Record<string, number>>> {
  let rows: Readonly<Record<string, number>> = {};
  const lines = async function* () {
    ({ rows } = yield* dumpDatabase(url));
  };
  // It holds names and numbers. `flush` waits until the file is on the disk.
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  try {
    await pipeline(lines, createGzip(), target);
  } catch (error) {
    const hadFile = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!hadFile) await rm(file, { force: true });
    throw error;
  }
  return rows;
}
