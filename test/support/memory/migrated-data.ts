import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle, migrate, PGlite } from './pglite.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const migrationsFolder = join(root, 'migrations');
const cacheFolder = join(root, 'node_modules/.cache/memory-database');

/**
 * The data folder of a migrated, empty PGlite, as a tar archive. Making it takes seconds, so it is kept in a
 * file for all workers and later runs, until the migrations or PGlite change.
 */
export async function loadMigratedData(): Promise<Blob> {
  const file = `${hashOfSources()}.tar`;
  return (await readArchive(file)) ?? (await makeArchive(file));
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const migrations = globSync('**/*.{sql,json}', { cwd: migrationsFolder }).sort();
  const sources = migrations.map((name) => join(migrationsFolder, name));
  for (const path of [...sources, join(root, 'node_modules/@electric-sql/pglite/package.json')]) {
    hash.update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

async function readArchive(file: string): Promise<Blob | undefined> {
  try {
    return new Blob([await readFile(join(cacheFolder, file))]);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function makeArchive(file: string): Promise<Blob> {
  await using client = await PGlite.create();
  await migrate(drizzle(client), { migrationsFolder });
  // Without it, every start would repeat the migrations from the log.
  await client.exec('checkpoint');
  const archive = await client.dumpDataDir('none');
  await mkdir(cacheFolder, { recursive: true });
  for (const other of await readdir(cacheFolder)) {
    if (other.endsWith('.tar')) await rm(join(cacheFolder, other), { force: true });
  }
  // Another worker may read it meanwhile: it gets its name when it is complete.
  const unfinished = join(cacheFolder, `${process.pid}.unfinished`);
  await writeFile(unfinished, archive.stream());
  await rename(unfinished, join(cacheFolder, file));
  return archive;
}
