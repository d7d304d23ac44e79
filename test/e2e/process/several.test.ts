import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import type { Person } from '../../../sandbox/world/person.ts';
import { createDatabase } from '../../support/database.ts';
import { alex } from '../app-harness.ts';
import { Chat } from '../chat.ts';
import { eventually, makeHome, patienceMs, run, type Home, type Program } from './program.ts';

let opened: AsyncDisposableStack;
let sandbox: Sandbox;
let owner: Person;
let env: Home['env'];

beforeAll(async () => {
  opened = new AsyncDisposableStack();
  sandbox = opened.use(
    await startSandbox({
      populate: (world) => {
        owner = world.addPerson({ ...alex, homeDc: 2 });
      },
    }),
  );
  const home = opened.use(await makeHome(sandbox));
  const { url } = opened.use(await createDatabase());
  env = { ...home.env, DATABASE_URL: url, OWNERS: String(alex.id) };
});

afterAll(() => opened.disposeAsync());

const waits = /this one waits: polling for updates/;
const goesOn = /goes on with it: polling for updates/;

test('of several processes one polls; another one goes on when it is killed, and when it is stopped', async () => {
  const chat = new Chat(sandbox.botApi.chat(owner.id), patienceMs);
  const programs: Program[] = [];
  await using stack = new AsyncDisposableStack();
  const start = (): Program => {
    const program = stack.use(run('main.ts', env));
    programs.push(program);
    return program;
  };
  const answers = (): number => chat.raw.messages().filter(({ from }) => from === 'bot').length;
  const isAnsweredOnce = async (text: string): Promise<void> => {
    const before = answers();
    chat.say(text);
    await chat.shows(/./);
    await eventually('every update is confirmed', () => sandbox.botApi.pendingUpdates(), []);
    expect(answers()).toBe(before + 1);
  };

  const first = start();
  await isAnsweredOnce('/settings');
  const second = start();
  await second.prints(waits);
  await isAnsweredOnce('/help');

  first.kill('SIGKILL');
  await first.ended;
  await isAnsweredOnce('/settings');
  await second.prints(goesOn);

  const third = start();
  await third.prints(waits);
  second.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  await third.prints(goesOn);
  await isAnsweredOnce('/help');

  for (const program of programs) expect(program.printed()).not.toMatch(/"level":[45]0/);
}, 180_000);
