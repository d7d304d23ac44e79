import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import type { OfficialApp } from '../../../sandbox/world/official-app.ts';
import type { Person } from '../../../sandbox/world/person.ts';
import { createDatabase } from '../../support/database.ts';
import { alex } from '../app-harness.ts';
import { Chat } from '../chat.ts';
import { textOf } from '../chat-text.ts';
import { eventually, makeHome, patienceMs, run, type Home, type Program } from './program.ts';

const interrupted = /^I restarted while you were pairing/;

const oldKey = `old:${randomBytes(32).toString('base64')}`;
const newKey = `new:${randomBytes(32).toString('base64')}`;

let stack: AsyncDisposableStack;
let sandbox: Sandbox;
let env: Home['env'];
let owner: Person;
let ann: OfficialApp;
let chat: Chat;
/** The latest one. Starts take most of the time here, so a test goes on with the program of the test before. */
let program: Program;

beforeAll(async () => {
  stack = new AsyncDisposableStack();
  sandbox = stack.use(
    await startSandbox({
      populate: (world) => {
        owner = world.addPerson({ ...alex, homeDc: 2 });
        ann = world.app(world.addPerson({ firstName: 'Ann', phone: '+12025550140' }).id);
      },
    }),
  );
  const home = stack.use(await makeHome(sandbox));
  const { url } = stack.use(await createDatabase());
  const OWNERS = String(owner.id);
  env = { ...home.env, DATABASE_URL: url, OWNERS, SESSION_KEYS: oldKey };
  chat = new Chat(sandbox.botApi.chat(owner.id), patienceMs);
  start();
});

afterAll(() => stack.disposeAsync());

function start(more: Home['env'] = {}): void {
  program = stack.use(run('main.ts', { ...env, ...more }));
}

async function scanAsAnn(): Promise<void> {
  chat.say('/pair');
  ann.scanLogin(chat.readCode(await chat.showsPicture()));
  await chat.shows(/^Ann signed in/);
}

const timesInterrupted = (): number =>
  chat.raw.messages().filter((one) => interrupted.test(textOf(one))).length;

/** Lets a start after the end of another one say everything that it says by itself. */
async function startAgain(): Promise<void> {
  const before = timesInterrupted();
  start();
  await chat.shows(interrupted);
  chat.say('/accounts');
  await chat.shows(/You haven’t paired an account yet/);
  expect(timesInterrupted()).toBe(before + 1);
}

test('killed while an account waits for its confirmation, the next start signs it out and says so', async () => {
  await scanAsAnn();
  program.kill('SIGKILL');
  await program.ended;
  expect(ann.authorizations()).toHaveLength(1);
  await startAgain();
  await eventually('Ann is signed out', () => ann.authorizations(), []);
});

test('stopped while a code waits, it takes the code away, and the next start says so', async () => {
  await chat.press(/^Pair again$/);
  const picture = await chat.showsPicture();
  program.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  await chat.loses(picture);
  await startAgain();
});

test('a session that an attempt left is sealed anew by npm run keys, and signed out with the new key', async () => {
  await scanAsAnn();
  program.kill('SIGKILL');
  await program.ended;
  await using keys = run('keys.ts', { ...env, SESSION_KEYS: `${newKey},${oldKey}` });
  await keys.prints(/Key "old": needed for nothing; you can remove it/);
  await keys.ended;
  expect(ann.authorizations()).toHaveLength(1);
  start({ SESSION_KEYS: newKey });
  await eventually('Ann is signed out', () => ann.authorizations(), []);
});
