import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import type { Person } from '../../../sandbox/world/person.ts';
import { Chat } from '../chat.ts';
import { textOf } from '../chat-text.ts';
import { alex } from '../app-harness.ts';
import { freePort } from '../../support/free-port.ts';
import { makeHome, run, runByModes, type Home, type Program, patienceMs } from './program.ts';
import { eventually } from '../../support/eventually.ts';

let sandbox: Sandbox;
let home: Home;
let owner: Person;
let chat: Chat;
/** The latest one. Starts take most of the time here, so some tests go on with the program of the test before. */
let program: Program;
/** Every program that was started, also one that a failed test left. */
const programs = new AsyncDisposableStack();

beforeAll(async () => {
  sandbox = await startSandbox({
    populate: (world) => {
      owner = world.addPerson({ ...alex, homeDc: 2 });
      const zoe = world.addPerson({ firstName: 'Zoe', phone: '+447700900111' });
      world.app(owner.id).add(zoe.id, 'Zoe', 'Miller', false);
    },
  });
  home = await makeHome(sandbox);
  chat = new Chat(sandbox.botApi.chat(owner.id), patienceMs);
});

afterEach(() => {
  sandbox.wire.faults.clear();
  sandbox.botApi.faults.clear();
});

afterAll(async () => {
  await programs.disposeAsync();
  await home[Symbol.asyncDispose]();
  await sandbox[Symbol.asyncDispose]();
});

function start(env: Home['env']): Program {
  return programs.use(run('main.ts', env));
}

async function claim(): Promise<void> {
  const [, payload] = await program.prints(/\?start=(claim-[\w-]+)/);
  chat.does(() => chat.raw.start(payload));
  await chat.shows(/This bot is yours now/);
}

async function pair(): Promise<void> {
  chat.say('/pair');
  const picture = await chat.showsPicture();
  sandbox.world.app(owner.id).scanLogin(chat.readCode(picture));
  await chat.shows(/^Paired with /);
}

test('a start without settings says which are missing and where to get them', async () => {
  await using program = run('main.ts', { PATH: '' });
  expect(await program.ended).toBe(1);
  expect(program.printed()).toMatch(/BOT_TOKEN is missing: .*@BotFather/);
  expect(program.printed()).toMatch(/API_ID is missing: .*my\.telegram\.org/);
  expect(program.printed().trim().split('\n').length).toBeLessThanOrEqual(5);
});

test.runIf(process.getuid?.() === 0)('root without permission is refused in one line', async () => {
  const { ALLOW_ROOT: _, ...env } = home.env;
  for (const file of ['main.ts', 'pair.ts']) {
    await using program = run(file, env);
    expect(await program.ended).toBe(1);
    expect(program.printed()).toMatch(
      /^Roster cannot (start|pair): Postgres does not run as root: .*\n$/,
    );
    expect(existsSync(dirname(dirname(home.postmaster)))).toBe(false);
  }
});

test('a data folder that is none is refused in one line', async () => {
  const file = join(dirname(home.postmaster), '..', '..', '..', 'no-folder');
  writeFileSync(file, '');
  await expectRefused(file, 'EEXIST');
});

test('a read-only data folder is refused in one line', async () => {
  const folder = join(dirname(home.postmaster), '..', '..', '..', 'read-only');
  mkdirSync(folder, { mode: 0o500 });
  await expectRefused(folder, 'EACCES');
});

async function expectRefused(folder: string, code: string): Promise<void> {
  for (const file of ['main.ts', 'pair.ts']) {
    await using program = runByModes(file, { ...home.env, DATA_DIR: folder });
    expect(await program.ended).toBe(1);
    expect(program.printed()).toMatch(
      new RegExp(
        `^Roster cannot (start|pair): DATA_DIR .* cannot be used \\(${code}\\): name a folder .*\n$`,
      ),
    );
  }
}

test('secrets may come from files', async () => {
  const { BOT_TOKEN = '', ...env } = home.env;
  const file = join(dirname(home.env.DATA_DIR ?? ''), 'token');
  writeFileSync(file, `${BOT_TOKEN}\n`);
  program = start({ ...env, BOT_TOKEN_FILE: file });
  await program.prints(/claim-/);
});

/** At SIGUSR2, fails as a library does whose errors no caller can catch. */
const breakage = `process.on('SIGUSR2', () => {
  void Promise.reject(new Error('a stray rejection'));
  setImmediate(() => { throw new Error('a stray error'); });
});`;

test('killed in the middle, the same command goes on with the same data', async () => {
  await claim();
  await pair();
  program.kill('SIGKILL');
  await program.ended;
  // Sent while no program was there to receive it.
  chat.say('/contacts');
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(breakage)}`;
  program = start({ ...home.env, LOG_LEVEL: 'trace', NODE_OPTIONS });
  await chat.shows(/Contacts of Alex Rivers · 1/);
  expect(program.printed()).not.toContain('claim-');
});

test('errors that no caller catches are logged, shown to owners, and end nothing', async () => {
  chat.say('/health');
  expect(textOf(await chat.shows(/How I’m doing/))).toMatch(/Latest errors\s+None/);
  program.kill('SIGUSR2');
  await program.prints(/a stray rejection.*Uncaught error/);
  await program.prints(/a stray error.*Uncaught error/);
  chat.say('/health');
  await chat.shows(/Latest errors[^]*: Uncaught error/);
  chat.say('/help');
  await chat.shows(/What I can do/);
  chat.does(() => chat.raw.shareContact({ phone: '+447700900112', firstName: 'Nobody' }));
  await chat.shows(/not found, or private/);
});

// Main ends by itself with another code when a stop takes longer than it may.
test('SIGTERM ends it in time though Telegram answers nothing', async () => {
  chat.say('/contacts');
  await chat.shows(/Contacts of Alex Rivers/);
  sandbox.wire.faults.add('contacts.importContacts', { kind: 'silence' }, 10);
  chat.does(() => chat.raw.shareContact({ phone: '+447700900113', firstName: 'Nobody' }));
  await eventually('the bot shows that it is typing', () => chat.raw.action(), 'typing');
  program.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(existsSync(home.postmaster)).toBe(false);
});

test('nothing that was printed holds a secret or a number', () => {
  // Every level is on.
  expect(program.printed()).toContain('"level":20');
  expect(program.printed()).not.toMatch(/7700900|2079460001|Zoe|Nobody/);
  expect(program.printed()).not.toContain(sandbox.botToken.split(':')[1]);
});

test('a contact that was shared before the stop is imported after the next start', async () => {
  program = start(home.env);
  await chat.shows(/not found, or private/);
});

test('SIGTERM ends it in time with nothing half done', async () => {
  chat.say('/contacts');
  await chat.shows(/Contacts of Alex Rivers/);
  program.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(existsSync(home.postmaster)).toBe(false);
});

describe('with a key that is not that of the session', () => {
  const SESSION_KEYS = `other:${randomBytes(32).toString('base64')}`;
  beforeAll(async () => {
    expect(existsSync(home.postmaster)).toBe(false);
    program = start({ ...home.env, SESSION_KEYS });
    await program.prints(/"needed":\["file for sessions \(1\)"/);
  });

  test.runIf(process.platform === 'linux')('the database server gets no secrets', () => {
    const [server] = readFileSync(home.postmaster, 'utf8').split('\n');
    const children = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8')
      .trim()
      .split(' ');
    expect(children.length).toBeGreaterThan(3);
    const given = [server, ...children].map((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8'));
    // Its children write their titles over theirs.
    expect(given[0]).toContain(`PATH=${home.env.PATH}`);
    for (const secret of [sandbox.botToken, home.env.API_HASH, SESSION_KEYS]) {
      expect(given.join()).not.toContain(secret);
    }
  });

  test('an account is asked to pair again, and the missing key is named', async () => {
    chat.say('/contacts');
    await chat.shows(/Pair again to go on/);
    program.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });
});

test('SIGTERM ends a start that waits for a Telegram that is away', async () => {
  sandbox.botApi.faults.add('getMe', { kind: 'drop', when: 'before' }, 1000);
  await using program = run('main.ts', home.env);
  await program.prints(/Telegram does not answer/);
  program.kill('SIGTERM');
  expect(await program.ended).toBe(0);
});

test('a Bot API that is away holds up neither health nor accounts', async () => {
  sandbox.botApi.faults.add('getMe', { kind: 'drop', when: 'before' }, 1000);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const token = 'a-token-of-the-test';
  await using program = run('main.ts', {
    ...home.env,
    PORT: String(port),
    METRICS_TOKEN: token,
  });
  await program.prints(/Telegram does not answer/);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const ready = await fetch(`${url}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({
    ready: false,
    parts: {
      database: { ok: true },
      telegram: { ok: true },
      bot_api: { ok: false, why: 'unreachable' },
      updates: { ok: true },
      start: { ok: false, why: 'not started yet' },
    },
  });
  const readSessions = async (): Promise<string | undefined> => {
    const headers = { Authorization: `Bearer ${token}` };
    const text = await (await fetch(`${url}/metrics`, { headers })).text();
    return /^roster_open_sessions (\d+)$/m.exec(text)?.[1];
  };
  await eventually('the session of the account is open', readSessions, '1');
  sandbox.botApi.faults.clear();
  const isReady = async (): Promise<boolean> => (await fetch(`${url}/readyz`)).ok;
  await eventually('the program is ready', isReady, true);
  chat.say('/contacts');
  await chat.shows(/Zoe Miller/);
});

test('a token that Telegram does not know is said in words', async () => {
  const BOT_TOKEN = `123456:${'A'.repeat(35)}`;
  await using program = run('main.ts', { ...home.env, BOT_TOKEN });
  expect(await program.ended).toBe(1);
  expect(program.printed()).toMatch(/Telegram does not accept the BOT_TOKEN\. Open @BotFather/);
});
