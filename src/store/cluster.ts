import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { postgresBinaries } from './postgres-binaries.ts';
import { DatabaseStartError } from './start-error.ts';

const run = promisify(execFile);

/** Files of a Postgres of our own. */
export interface Cluster {
  /** Its PGDATA. */
  readonly data: string;
  readonly logFile: string;
  readonly password: string;
  /** Whose process the server must be; empty unless we are root, as which Postgres refuses to run. */
  readonly runAs: RunAs;
}

type RunAs = { readonly uid: number; readonly gid: number } | Record<never, never>;

/**
 * Opens the cluster in `dir`/postgres, making it first if there is none. `durable` false: for data
 * that need not outlive a crash of the machine.
 */
export async function openCluster(dir: string, durable: boolean): Promise<Cluster> {
  await mkdir(dir, { recursive: true, mode: 0o711 });
  const home = join(dir, 'postgres');
  if (!(await exists(home))) await makeCluster(dir, home, durable);
  const data = join(home, 'data');
  return {
    data,
    logFile: join(home, 'log'),
    password: await readFile(join(home, 'password'), 'utf8').catch((cause: unknown) => {
      throw new DatabaseStartError(
        'The database in DATA_DIR belongs to another user: start as that user, or set DATABASE_URL.',
        { cause },
      );
    }),
    runAs: await ownerOf(data),
  };
}

/** Made beside its place and then renamed: a start that was interrupted or raced leaves no half. */
async function makeCluster(dir: string, home: string, durable: boolean): Promise<void> {
  const { initdb } = await postgresBinaries();
  const draft = await mkdtemp(join(dir, '.postgres-'));
  try {
    const runAs = await serverUser();
    const password = join(draft, 'password');
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if ('uid' in runAs) {
      await chown(draft, runAs.uid, runAs.gid);
      await chown(password, runAs.uid, runAs.gid);
    }
    await run(
      initdb,
      [
        `--pgdata=${join(draft, 'data')}`,
        '--username=roster',
        `--pwfile=${password}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...runAs, cwd: draft, env: { ...process.env, LC_ALL: 'C' } },
    ).catch(explain);
    await rename(draft, home).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function serverUser(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return {};
  const ids = async (): Promise<RunAs> => {
    const [uid, gid] = await Promise.all([
      run('id', ['-u', 'postgres']),
      run('id', ['-g', 'postgres']),
    ]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  };
  try {
    return await ids().catch(async () => {
      await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
      return ids();
    });
  } catch (cause) {
    throw new DatabaseStartError(
      'Postgres refuses to run as root, and a user "postgres" could not be made: start as another user, or set DATABASE_URL.',
      { cause },
    );
  }
}

async function ownerOf(data: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) return {};
  const { uid, gid } = await stat(data);
  return { uid, gid };
}

function explain(error: NodeJS.ErrnoException & { readonly stderr?: string }): never {
  const said = (error.stderr ?? '').trim().split('\n').at(-1) || error.message;
  const help =
    process.getuid?.() === 0
      ? 'As root it is started as the user "postgres", who must be able to reach DATA_DIR and this program: move them, start as another user, or set DATABASE_URL.'
      : 'Start as another user, or set DATABASE_URL.';
  throw new DatabaseStartError(`Postgres could not be set up (${said}). ${help}`, { cause: error });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
