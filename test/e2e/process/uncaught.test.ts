import { expect, test } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { createDatabase } from '../../support/database.ts';
import { alex } from '../app-harness.ts';
import { Chat } from '../chat.ts';
import { textOf } from '../chat-text.ts';
import { makeHome, patienceMs, run } from './program.ts';

/** As a library would that waits for a promise of its own nowhere. */
const failLater = `process.on('SIGUSR2',()=>{Promise.reject(Error('loose'))})`;

test('an error that no caller catches is logged, shown to owners, and ends nothing', async () => {
  await using stack = new AsyncDisposableStack();
  let id = 0n;
  const sandbox = stack.use(
    await startSandbox({ populate: (world) => void ({ id } = world.addPerson(alex)) }),
  );
  const home = stack.use(await makeHome(sandbox));
  const { url } = stack.use(await createDatabase());
  const NODE_OPTIONS = `--import=data:text/javascript,${failLater}`;
  const env = { ...home.env, DATABASE_URL: url, OWNERS: String(id), NODE_OPTIONS };
  const chat = new Chat(sandbox.botApi.chat(id), patienceMs);
  await using program = run('main.ts', env);
  chat.say('/health');
  expect(textOf(await chat.shows(/How I’m doing/))).toMatch(/Latest errors\s+None/);
  program.kill('SIGUSR2');
  await program.prints(/loose.*Uncaught error/);
  chat.say('/health');
  await chat.shows(/Latest errors[^]*: Uncaught error/);
}, 60_000);
