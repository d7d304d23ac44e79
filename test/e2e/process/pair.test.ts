import { existsSync } from 'node:fs';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readQr } from '../../../sandbox/page/picture.ts';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import type { Person } from '../../../sandbox/world/person.ts';
import { Chat } from '../chat.ts';
import { alex } from '../app-harness.ts';
import { codeFrom } from '../../integration/sandbox/clients/gram-sign-in.ts';
import { eventually, makeHome, run, type Home, patienceMs } from './program.ts';

let sandbox: Sandbox;
let home: Home;
let owner: Person;

beforeAll(async () => {
  sandbox = await startSandbox({
    populate: (world) => {
      owner = world.addPerson({ ...alex, homeDc: 2 });
      world.app(owner.id).setPassword('open sesame', 'what Ali Baba says');
    },
  });
  home = await makeHome(sandbox);
});

afterAll(async () => {
  await home[Symbol.asyncDispose]();
  await sandbox[Symbol.asyncDispose]();
});

test('by phone number, with a wrong code first and a password last', async () => {
  const app = sandbox.world.app(owner.id);
  await using program = run('pair.ts', home.env);
  await program.prints(/Your phone number/);
  program.type(owner.phone ?? '');
  await program.prints(/sent a login code as a message to your Telegram app/);
  const code = codeFrom(app);
  program.type(code === '00000' ? '11111' : '00000');
  await program.prints(/That’s not the code/);
  program.type(code);
  await program.prints(/hint: what Ali Baba says/);
  program.type('open sesame');
  await program.prints(/Paired with Alex/);
  expect(await program.ended).toBe(0);
  expect(app.authorizations().map((one) => one.device)).toEqual(['Roster']);
});

test('then the bot knows its owner and the account', async () => {
  await using program = run('main.ts', home.env);
  const chat = new Chat(sandbox.botApi.chat(owner.id), patienceMs);
  chat.say('/contacts');
  await chat.shows(/Contacts of Alex Rivers/);
  const notes = (): readonly string[] => sandbox.world.app(owner.id).savedMessages();
  await eventually('the note is there', () => notes().length, 1);
  expect(notes()[0]).toMatch(/paired with the bot @roster_bot/);
  expect(program.printed()).not.toContain('claim-');
  program.kill('SIGTERM');
  expect(await program.ended).toBe(0);
});

test('by the code that the terminal draws', async () => {
  const app = sandbox.world.app(owner.id);
  app.setPassword(undefined);
  await using program = run('pair.ts', home.env);
  await program.prints(/just Enter for a QR code/);
  program.type('');
  await program.prints(/Link Desktop Device/);
  app.scanLogin(readDrawn(program.printed()));
  await program.prints(/Paired with Alex/);
  expect(await program.ended).toBe(0);
});

test('SIGTERM while a code waits to be scanned leaves no database running', async () => {
  await using program = run('pair.ts', home.env);
  await program.prints(/just Enter for a QR code/);
  program.type('');
  await program.prints(/Link Desktop Device/);
  expect(existsSync(home.postmaster)).toBe(true);
  program.kill('SIGTERM');
  expect(await program.ended).toBe(1);
  expect(existsSync(home.postmaster)).toBe(false);
});

test('input that ends before it is done is one line, not a stack', async () => {
  await using program = run('pair.ts', home.env);
  await program.prints(/Your phone number/);
  program.process.stdin?.end();
  expect(await program.ended).toBe(1);
  expect(program.printed()).toMatch(/Roster cannot pair: The input ended before/);
  expect(program.printed()).not.toMatch(/\n {4}at /);
});

/** The text that a camera reads from a code drawn in half blocks, black on white: two modules a character. */
function readDrawn(text: string): string {
  // eslint-disable-next-line no-control-regex -- the colors are control characters
  const lines = [...text.matchAll(/\u001b\[47m\u001b\[30m([ ▀▄█]+)\u001b\[0m/g)].map(
    ([, drawn = '']) => drawn.slice(1),
  );
  const dark = lines.flatMap((line) => [
    line.split('').map((one) => one === '█' || one === '▀'),
    line.split('').map((one) => one === '█' || one === '▄'),
  ]);
  const scale = 4;
  const margin = 4;
  const side = ((lines[0]?.length ?? 0) + 2 * margin) * scale;
  const png = new PNG({ width: side, height: side });
  for (let at = 0; at < side * side; at += 1) {
    const x = Math.floor((at % side) / scale) - margin;
    const y = Math.floor(at / side / scale) - margin;
    png.data.writeUInt32BE(dark[y]?.[x] ? 0x000000ff : 0xffffffff, at * 4);
  }
  const link = readQr(PNG.sync.write(png));
  if (link === undefined) throw new Error('the drawing holds no code that a camera can read');
  return link;
}
