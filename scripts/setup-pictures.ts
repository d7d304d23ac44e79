/** Pictures of the first start and of the pairing page, from the program itself with a simulated Telegram. */
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { startSandbox } from '../sandbox/sandbox.ts';
import { Chat } from '../test/e2e/chat.ts';
import { textOf } from '../test/e2e/chat-text.ts';
import { makeHome, patienceMs, runOnTerminal, type Program } from '../test/e2e/process/program.ts';
import { settle } from './screens.ts';

const phone = { width: 390, height: 700 };

/** Draws `first-start.png`, `pairing-page.png` and `pairing-code.png` into the folder. */
export async function drawSetup(browser: Browser, folder: string): Promise<void> {
  await using sandbox = await startSandbox();
  await using home = await makeHome(sandbox);
  const { id, phone: number = '' } = sandbox.world.addPerson({
    firstName: 'Alex',
    lastName: 'Rivers',
    phone: '+12025550123',
  });
  const { BOT_TOKEN = '', API_ID = '', API_HASH = '', ...env } = home.env;
  await using program = runOnTerminal('main.ts', env);
  await answer(program, { 'Token: ': BOT_TOKEN, 'api_id: ': API_ID, 'api_hash: ': API_HASH });
  const [, payload = ''] = await program.prints(/\?start=(claim-[\w-]+)\s/);
  const page = await browser.newPage({ viewport: phone, colorScheme: 'light' });
  const printed = withDefaults(program.printed(), dirname(env['DATA_DIR'] ?? ''));
  await drawTerminal(page, printed, join(folder, 'first-start.png'));

  const chat = new Chat(sandbox.botApi.chat(id), patienceMs);
  chat.does(() => chat.raw.start(payload));
  await chat.shows(/This bot is yours now/);
  chat.say('/pair');
  await chat.showsPicture();
  await chat.press(/Use phone number instead/);
  const [address = ''] = /http\S+/.exec(textOf(await chat.shows(/Open this address/))) ?? [];
  await page.setViewportSize(phone);
  await page.goto(address);
  await page.getByRole('button', { name: /Use your phone number/ }).waitFor();
  await draw(page, join(folder, 'pairing-page.png'));
  await page.getByRole('button', { name: /Use your phone number/ }).click();
  await page.getByLabel(/Phone number/).fill(number);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Login code').waitFor();
  await draw(page, join(folder, 'pairing-code.png'));
  await page.close();
}

/** Types an answer to each question, in order. */
async function answer(program: Program, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [question, text] of Object.entries(answers)) {
    await program.prints(new RegExp(question));
    program.type(text);
  }
}

/** As with the default port, in a folder of the person. */
function withDefaults(printed: string, home: string): string {
  return printed
    .replaceAll(home, '/home/alex/roster')
    .replace(/127\.0\.0\.1:\d+/, '127.0.0.1:8080');
}

async function drawTerminal(page: Page, printed: string, path: string): Promise<void> {
  const text = stripVTControlCharacters(printed).replaceAll('\r', '');
  await page.setViewportSize({ width: 900, height: 700 });
  await page.setContent(`<style>
    body { margin: 0; }
    pre { display: inline-block; box-sizing: border-box; width: 900px; margin: 0; padding: 20px 24px;
      background: #1d2430; color: #e6ebf2; font: 14px/1.5 'DejaVu Sans Mono', monospace;
      white-space: pre-wrap; overflow-wrap: anywhere; }
  </style><pre></pre>`);
  const terminal = page.locator('pre');
  await terminal.evaluate((pre, shown) => (pre.textContent = shown), `$ npm start\n${text.trim()}`);
  await terminal.screenshot({ path });
}

async function draw(page: Page, path: string): Promise<void> {
  await settle(page);
  await page.screenshot({ path, animations: 'disabled' });
}
