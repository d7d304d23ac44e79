import { randomBytes } from 'node:crypto';
import { chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { postgresBinaries } from './postgres-binaries.ts';
import { runProgram } from './run-program.ts';
import { isRoot, newServerUser, serverUserOf, type ServerUser } from './server-user.ts';
import { openSocketFolder } from './socket-folder.ts';
import { DatabaseStartError } from './start-error.ts';

/** Files of the embedded Postgres. */
export interface Cluster {
  /** Its PGDATA. */
  readonly data: string;
  readonly logFile: string;
  readonly password: string;
  readonly user: ServerUser;
  /** Where the server listens; undefined on Windows: on 127.0.0.1. */
  readonly socketFolder: string | undefined;
}

export interface ClusterOptions {
  /** Holds the folder `postgres`. */
  readonly dir: string;
  /** False trades safety in a machine crash for speed, for tests. */
  readonly durable: boolean;
  /** Whether a process of root may run Postgres as another user, and add that user to the system. */
  readonly allowRoot: boolean;
  /** Called when there is nothing to do but wait: for a program of Postgres, or for another process. */
  readonly onWait?: (() => void) | undefined;
}

/** Opens the cluster in `dir`/postgres, and creates it first if there is none. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { dir, allowRoot } = options;
  if (isRoot() && !allowRoot) {
    throw new DatabaseStartError(
      'Postgres does not run as root: start as another user, set DATABASE_URL, or set ALLOW_ROOT=yes to let it run as the user postgres.',
    );
  }
  await mkdir(dir, { recursive: true, mode: 0o711 });
  const home = join(dir, 'postgres');
  if (!(await exists(home))) await makeCluster(home, options);
  const data = join(home, 'data');
  const password = await readFile(join(home, 'password'), 'utf8').catch((cause: unknown) => {
    throw new DatabaseStartError(
      'The database in DATA_DIR belongs to another user: start as that user, or set DATABASE_URL.',
      { cause },
    );
  });
  const user = await serverUserOf(data);
  const socketFolder = await openSocketFolder(home, user);
  return { data, logFile: join(home, 'log'), password, user, socketFolder };
}

/** Created beside its final place and then renamed: an interrupted or concurrent start leaves no half. */
async function makeCluster(home: string, { dir, durable, onWait }: ClusterOptions): Promise<void> {
  const { initdb } = await postgresBinaries();
  const draft = await mkdtemp(join(dir, '.postgres-'));
  try {
    const user = await newServerUser(dir, initdb);
    const { runAs } = user;
    const password = join(draft, 'password');
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if ('uid' in runAs) {
      await chown(draft, runAs.uid, runAs.gid);
      await chown(password, runAs.uid, runAs.gid);
    }
    await runProgram(
      user.command(initdb, [
        `--pgdata=${join(draft, 'data')}`,
        '--username=postgres',
        '--auth=reject',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...syncOptions(durable),
      ]),
      { ...runAs, cwd: draft, onRunning: onWait },
    ).catch(explain);
    await rename(draft, home).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** One call that writes a whole file system is faster than one for each of a thousand files. Only Linux has it. */
export function syncOptions(
  durable: boolean,
  platform: NodeJS.Platform = process.platform,
): readonly string[] {
  if (!durable) return ['--no-sync'];
  return platform === 'linux' ? ['--sync-method=syncfs'] : [];
}

/** Throws what a program of Postgres said last. */
export function explain(error: NodeJS.ErrnoException & { readonly stderr?: string }): never {
  const said = (error.stderr ?? '').trim().split('\n').at(-1) || error.message;
  throw new DatabaseStartError(
    `Postgres could not be set up (${said}). Start as another user, or set DATABASE_URL.`,
    { cause: error },
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
