import { expect, test } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { makeHome, run, type Home } from './program.ts';

/** Loaded before the program: prints which modules of it are loaded, and which programs run. */
const reporter = `
  import { subscribe } from 'node:diagnostics_channel';
  import { registerHooks } from 'node:module';
  import { basename } from 'node:path';
  subscribe('tracing:child_process.spawn:end', ({ process }) =>
    console.log('runs ' + process.spawnargs.map((part) => basename(part)).join(' ')));
  registerHooks({
    load(url, context, next) {
      if (url.endsWith('/src/app.ts')) console.log('loads the program');
      return next(url, context);
    },
  });`;

// Loading holds up the event loop, and lasts as long as making a database does.
test('Postgres runs before the program is loaded, at the first start and at a later one', async () => {
  await using sandbox = await startSandbox();
  await using home = await makeHome(sandbox);
  const { env } = home;
  const first = await printedBy(env);
  expect(first).toMatch(/runs .*\binitdb\b[^]*loads the program[^]*runs .*\bpostgres -D\b/);
  expect(await printedBy(env)).toMatch(/runs .*\bpostgres -D\b[^]*loads the program/);
});

/** What a start prints until it serves. */
async function printedBy(env: Home['env']): Promise<string> {
  const options = `--import=data:text/javascript,${encodeURIComponent(reporter)}`;
  await using program = run('main.ts', { ...env, NODE_OPTIONS: options });
  await program.prints(/claimLink/);
  program.kill('SIGTERM');
  await program.ended;
  return program.printed();
}
