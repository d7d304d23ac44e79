import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { stopPostmaster } from '../../src/store/postmaster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresDir: string;
  }
}

// Waits for the end of its input: that is the end of the test run, also when the run was killed.
const guard = `cat > /dev/null
pid=$(head -n 1 "$1/postgres/data/postmaster.pid" 2> /dev/null) && kill -INT "$pid"
rm -rf "$1"`;

/** One folder for the run's Postgres. The first test that needs a database starts it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'roster-test-'));
  await chmod(dir, 0o711);
  const watching = spawn('sh', ['-c', guard, 'guard', dir], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watching.unref();
  project.provide('postgresDir', dir);
  return async () => {
    await stopPostmaster(join(dir, 'postgres', 'data'));
    await rm(dir, { recursive: true, force: true });
    watching.stdin.end();
  };
}
