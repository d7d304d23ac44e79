import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { stopPostmaster } from '../../../src/store/postmaster.ts';
import { waitUpTo } from '../../support/eventually.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/**
 * A start loads every module and may create a database cluster, and a job of a killed process is taken
 * up half a minute after its death.
 */
export const patienceMs = 45_000;

export const eventually = waitUpTo(patienceMs);

/** A data folder for the program, and the environment that points it to a sandbox. */
export interface Home extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>;
  /** A file that exists while the embedded Postgres runs. */
  readonly postmaster: string;
}

/** With the embedded database, as after setting only the three required values. */
export async function makeHome(sandbox: Sandbox): Promise<Home> {
  const dir = await mkdtemp(join(tmpdir(), 'roster-home-'));
  const key = join(dir, 'telegram.pem');
  await writeFile(key, sandbox.wire.publicKeyPem);
  const dataDir = join(dir, 'data');
  const cluster = join(dataDir, 'postgres', 'data');
  return {
    env: {
      PATH: process.env['PATH'] ?? '',
      BOT_TOKEN: sandbox.botToken,
      API_ID: '17349',
      API_HASH: '0123456789abcdef0123456789abcdef',
      DATA_DIR: dataDir,
      ALLOW_ROOT: 'yes',
      PORT: '0',
      BOT_API_ROOT: sandbox.botApi.root,
      MTPROTO_DC: sandbox.wire.dcs.map((dc) => `${dc.id}@${dc.host}:${dc.port}`).join(','),
      MTPROTO_PUBLIC_KEY: key,
    },
    postmaster: join(cluster, 'postmaster.pid'),
    [Symbol.asyncDispose]: async () => {
      await stopPostmaster(cluster);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** An entry point of the program in a process of its own. */
export interface Program extends AsyncDisposable {
  readonly process: ChildProcess;
  /** Its output so far. */
  printed(): string;
  /** Waits until its output matches. */
  prints(words: RegExp): Promise<RegExpExecArray>;
  type(line: string): void;
  press(key: string): void;
  kill(signal: NodeJS.Signals): void;
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** For the environment of a process: saves a third of its start. */
export const compileCache = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') };

/** Runs `src/<file>` with no environment but `env`, and a cache of compiled modules. */
export function run(
  file: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Program {
  return follow(process.execPath, [join(root, 'src', file), ...args], env);
}

/** What makes root write to every folder; setpriv(1) of util-linux takes it away. */
const override = '-dac_override,-dac_read_search';

/** The same, and the modes of files count for root, too. */
export function runByModes(file: string, env: Readonly<Record<string, string>>): Program {
  if (process.getuid?.() !== 0) return run(file, env);
  const without = [`--bounding-set=${override}`, `--inh-caps=${override}`];
  return follow('setpriv', [...without, process.execPath, join(root, 'src', file)], env);
}

/** The same on a terminal of its own, made by script(1) of util-linux, where `press` takes control keys. */
export function runOnTerminal(file: string, env: Readonly<Record<string, string>>): Program {
  const command = `exec '${process.execPath}' '${join(root, 'src', file)}'`;
  return follow('script', ['--quiet', '--return', '--command', command, '/dev/null'], env);
}

function follow(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Program {
  const child = spawn(program, args, {
    // Beside the data, where `.env` is.
    cwd: dirname(env['DATA_DIR'] ?? join(tmpdir(), 'data')),
    env: { ...compileCache, ...env },
    stdio: 'pipe',
  });
  let text = '';
  const add = (chunk: Buffer): void => void (text += chunk.toString());
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    process: child,
    printed: () => text,
    ended,
    type: (line) => void child.stdin.write(`${line}\n`),
    press: (key) => void child.stdin.write(key),
    kill: (signal) => void child.kill(signal),
    prints: async (words) => {
      const late = AbortSignal.timeout(patienceMs);
      for (;;) {
        const found = words.exec(text);
        if (found) return found;
        if (late.aborted)
          throw new Error(`Waited ${patienceMs / 1000} s for ${words} in the output:\n${text}`);
        const stop = new AbortController();
        const signal = AbortSignal.any([late, stop.signal]);
        await Promise.race([
          once(child.stdout, 'data', { signal }).catch(() => undefined),
          once(child.stderr, 'data', { signal }).catch(() => undefined),
          ended.then(() => {
            if (!words.test(text))
              throw new Error(`The program ended without ${words} in its output:\n${text}`);
          }),
        ]).finally(() => stop.abort());
      }
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
