import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { DatabaseStartError } from './start-error.ts';

const run = promisify(execFile);

/** As whom the programs of Postgres run: it refuses to run as root. */
export interface ServerUser {
  /** For `spawn` and the like. */
  readonly runAs: RunAs;
  /** What to start so that `program` runs, and with which arguments. */
  command(program: string, args: readonly string[]): [string, string[]];
}

/** Who runs it and owns its files; empty where that is us. */
type RunAs = { readonly uid: number; readonly gid: number } | Record<never, never>;

const ourselves: ServerUser = { runAs: {}, command: (program, args) => [program, [...args]] };

/**
 * Root under another name, in a user namespace of its own: Postgres asks for the number, the files
 * ask for root. Id 1 has a name on every system, which initdb wants.
 */
const disguised: ServerUser = {
  runAs: {},
  command: (program, args) => [
    'unshare',
    ['--user', '--map-user=1', '--map-group=1', program, ...args],
  ],
};

/** The user for a new database in `dir`; `program` is one that has to be started. */
export async function newServerUser(dir: string, program: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return ourselves;
  const known = await postgresUser();
  if (known && (await reaches(known, dir, program))) return known;
  // A program below /root, say, is out of reach of any other user.
  if (await starts(disguised, program)) return disguised;
  const made = known ?? (await makePostgresUser());
  if (made && (await reaches(made, dir, program))) return made;
  throw new DatabaseStartError(
    'Postgres refuses to run as root, and no other user can reach DATA_DIR and this program here: move them, start as another user, or set DATABASE_URL.',
  );
}

/** The user that a database was made as. */
export async function serverUserOf(data: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return ourselves;
  const { uid, gid } = await stat(data);
  return uid === 0 ? disguised : as(uid, gid);
}

function as(uid: number, gid: number): ServerUser {
  return { ...ourselves, runAs: { uid, gid } };
}

async function postgresUser(): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([
      run('id', ['-u', 'postgres']),
      run('id', ['-g', 'postgres']),
    ]);
    return as(Number(uid.stdout), Number(gid.stdout));
  } catch {
    return undefined;
  }
}

async function makePostgresUser(): Promise<ServerUser | undefined> {
  await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(
    () => undefined,
  );
  return postgresUser();
}

async function reaches(user: ServerUser, dir: string, program: string): Promise<boolean> {
  return (await starts(user, 'test', '-x', dir)) && (await starts(user, program));
}

async function starts(
  user: ServerUser,
  program: string,
  ...args: readonly string[]
): Promise<boolean> {
  const [file, all] = user.command(program, args.length > 0 ? args : ['--version']);
  return run(file, all, { ...user.runAs, cwd: '/' }).then(
    () => true,
    () => false,
  );
}
