import { stat } from 'node:fs/promises';
import { runProgram } from './run-program.ts';
import { DatabaseStartError } from './start-error.ts';

/** The system user that runs the Postgres programs, which refuse to run as root. */
export interface ServerUser {
  /** Options for `spawn` and the like. */
  readonly runAs: RunAs;
  /** The command and arguments that run `program` as this user. */
  command(program: string, args: readonly string[]): [string, string[]];
}

/** Owner of its files; empty for the user of this process. */
type RunAs = { readonly uid: number; readonly gid: number } | Record<never, never>;

const ourselves: ServerUser = { runAs: {}, command: (program, args) => [program, [...args]] };

/**
 * Root under another id, in its own user namespace: Postgres checks the id, file permissions need root. Id
 * 1 has a name on every system, which initdb requires.
 */
const disguised: ServerUser = {
  runAs: {},
  command: (program, args) => [
    'unshare',
    ['--user', '--map-user=1', '--map-group=1', program, ...args],
  ],
};

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The user for a new database in `dir`; `program` is one of the programs it must be able to start. */
export async function newServerUser(dir: string, program: string): Promise<ServerUser> {
  if (!isRoot()) return ourselves;
  const known = await postgresUser();
  if (known && (await reaches(known, dir, program))) return known;
  // Other users cannot reach a program below /root.
  if (await starts(disguised, program)) return disguised;
  const made = known ?? (await makePostgresUser());
  if (made && (await reaches(made, dir, program))) return made;
  throw new DatabaseStartError(
    'Postgres refuses to run as root, and no other user can reach DATA_DIR and this program here: move them, start as another user, or set DATABASE_URL.',
  );
}

/** The user that created a database. */
export async function serverUserOf(data: string): Promise<ServerUser> {
  if (!isRoot()) return ourselves;
  const { uid, gid } = await stat(data);
  return uid === 0 ? disguised : as(uid, gid);
}

function as(uid: number, gid: number): ServerUser {
  return { ...ourselves, runAs: { uid, gid } };
}

async function postgresUser(): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([
      runProgram(['id', ['-u', 'postgres']], {}),
      runProgram(['id', ['-g', 'postgres']], {}),
    ]);
    return as(Number(uid), Number(gid));
  } catch {
    return undefined;
  }
}

async function makePostgresUser(): Promise<ServerUser | undefined> {
  const options = ['--system', '--user-group', '--no-create-home'];
  await runProgram(['useradd', [...options, 'postgres']], {}).catch(() => undefined);
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
  const command = user.command(program, args.length > 0 ? args : ['--version']);
  return runProgram(command, { ...user.runAs, cwd: '/' }).then(
    () => true,
    () => false,
  );
}
