import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { makeHome, run, runOnTerminal, type Home } from './program.ts';

const ctrlC = '\u0003';
let sandbox: Sandbox;
let home: Home;

beforeAll(async () => {
  sandbox = await startSandbox();
  home = await makeHome(sandbox);
});

afterAll(async () => {
  await home[Symbol.asyncDispose]();
  await sandbox[Symbol.asyncDispose]();
});

describe.runIf(process.platform === 'linux')('on a terminal', () => {
  test('a start says in words what runs, and Ctrl-C ends it', async () => {
    await using program = runOnTerminal('main.ts', home.env);
    await program.prints(/Roster is running\./);
    await program.prints(/Bot {7}@roster_bot/);
    await program.prints(/to own it:\s+https:\/\/t\.me\/roster_bot\?start=claim-/);
    program.press(ctrlC);
    expect(await program.ended).toBe(0);
    expect(program.printed()).toMatch(/Stopping\./);
    expect(program.printed()).not.toContain('{"');
    expect(existsSync(home.postmaster)).toBe(false);
  });

  test('a first start asks for the settings, checks them, saves them, and serves', async () => {
    const { BOT_TOKEN, API_ID, API_HASH, ...env } = home.env;
    const file = join(dirname(home.env.DATA_DIR ?? ''), '.env');
    writeFileSync(file, '# mine', { mode: 0o644 });
    await using program = runOnTerminal('main.ts', env);
    await program.prints(/Token: /);
    program.type(`123456:${'A'.repeat(35)}`);
    await program.prints(/does not accept the BOT_TOKEN/);
    program.type(BOT_TOKEN ?? '');
    await program.prints(/Good: the token is that of @roster_bot\./);
    await program.prints(/api_id: /);
    program.type('my id');
    await program.prints(/API_ID is not usable/);
    program.type(API_ID ?? '');
    await program.prints(/api_hash: /);
    program.type(API_HASH ?? '');
    await program.prints(/Good: Telegram accepts API_ID and API_HASH\./);
    await program.prints(/to own it:/);
    program.press(ctrlC);
    expect(await program.ended).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(
      `# mine\nBOT_TOKEN=${BOT_TOKEN}\nAPI_ID=${API_ID}\nAPI_HASH=${API_HASH}\n`,
    );
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  });

  test('Ctrl-C in the middle of the first questions saves nothing', async () => {
    const { BOT_TOKEN: _, API_ID: __, API_HASH: ___, ...env } = home.env;
    const file = join(dirname(home.env.DATA_DIR ?? ''), '.env');
    rmSync(file, { force: true });
    await using program = runOnTerminal('main.ts', env);
    await program.prints(/Token: /);
    program.press(ctrlC);
    expect(await program.ended).not.toBe(0);
    expect(existsSync(file)).toBe(false);
  });

  test('Ctrl-C ends a pairing whose code waits to be scanned', async () => {
    await using program = runOnTerminal('pair.ts', home.env);
    await program.prints(/just Enter for a QR code/);
    program.type('');
    await program.prints(/No second screen\? Type your phone number/);
    program.press(ctrlC);
    expect(await program.ended).toBe(1);
    expect(program.printed()).toMatch(/This pairing is over\. Nothing was stored\./);
    expect(existsSync(home.postmaster)).toBe(false);
  });
});

test('without a terminal, every line of a start is JSON, the claim link too', async () => {
  await using program = run('main.ts', home.env);
  await program.prints(/"claimLink":"https:\/\/t\.me\/roster_bot\?start=claim-/);
  program.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  const lines = program.printed().trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
    expect.objectContaining({ level: 30 }),
  );
});
