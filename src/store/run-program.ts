import { execFile, type ExecFileOptions } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** The variables that child processes get: all others may hold secrets, or settings of another Postgres. */
const passedOn = ['PATH', 'TZ', 'LD_LIBRARY_PATH', 'SystemRoot'];

/** The environment of every child process. */
export function programEnv(): Readonly<Record<string, string>> {
  const env: Record<string, string> = { LC_ALL: 'C' };
  for (const name of passedOn) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return env;
}

/**
 * Runs a program to its end; `input` is its standard input, and `onRunning` is called once it runs. Rejects when it
 * fails, with its `stderr`.
 */
export async function runProgram(
  [program, args]: readonly [string, readonly string[]],
  options: Pick<ExecFileOptions, 'cwd' | 'uid' | 'gid'> & {
    readonly input?: string;
    readonly onRunning?: (() => void) | undefined;
  },
): Promise<string> {
  const { input = '', onRunning, ...rest } = options;
  const running = exec(program, args, { ...rest, env: programEnv() });
  // A program that fails may close its input before it read everything; its exit code says so.
  running.child.stdin?.on('error', () => undefined).end(input);
  onRunning?.();
  return (await running).stdout;
}
