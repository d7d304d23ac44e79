import { eventually } from '../../support/eventually.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OfficialApp } from '../../../sandbox/world/official-app.ts';
import type { Person } from '../../../sandbox/world/person.ts';
import { codeFrom } from '../../integration/sandbox/clients/gram-sign-in.ts';
import type { Chat } from '../chat.ts';
import { alex, startHarness, type Harness } from '../app-harness.ts';
import { openBrowser } from './browser.ts';
import { readQr } from '../../../sandbox/page/picture.ts';
import { textOf } from '../chat-text.ts';

let browser: Browser;
let harness: Harness;
let owner: Person;
let phone: OfficialApp;
let chat: Chat;
let page: Page;
let address: string;
const errors: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  harness = await startHarness({
    populate: (world) => {
      owner = world.addPerson({ ...alex, homeDc: 2 });
    },
    owners: [alex.id],
  });
  phone = harness.world.app(owner.id);
  chat = harness.chat(owner);
  chat.does(() => chat.raw.start());
  await chat.shows(/Hello Alex/);
});

afterAll(async () => {
  await harness[Symbol.asyncDispose]();
  await browser.close();
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => errors.push(String(error)));
  await openLink();
});

/** Asks for a link in the chat and opens it. */
async function openLink(): Promise<void> {
  chat.say('/pair');
  await chat.showsPicture();
  await chat.press(/Use phone number instead/);
  const answer = textOf(await chat.shows(/Open this address/));
  [address = ''] = /http\S+/.exec(answer) ?? [];
  await page.goto(address);
}

/** Another person's account. */
function addVictim(): Person {
  return harness.world.addPerson({ firstName: 'Vic', lastName: 'Tim', phone: '+12025550177' });
}

afterEach(async () => {
  await page.context().close();
  phone.setPassword(undefined);
  chat.say('/unpair');
  await chat.shows(/Unpair .*\?/);
  await chat.press(/^Unpair$/);
  await chat.shows(/^Unpaired/);
  expect(errors).toEqual([]);
});

test('phone, a wrong code, the right one, a wrong password, the right one', async () => {
  phone.setPassword('open sesame', 'what Ali Baba says');
  await page.getByRole('button', { name: /Use your phone number/ }).click();
  await page.getByLabel(/Phone number/).fill('12');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expectAlert(/doesn’t take this phone number/);

  await page.getByLabel(/Phone number/).fill(owner.phone ?? '');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByText(/as a message to your Telegram app/).waitFor();
  const code = codeFrom(phone);
  await page.getByLabel('Login code').fill(code === '00000' ? '11111' : '00000');
  await page.keyboard.press('Enter');
  await expectAlert(/not the code/);

  await page.getByLabel('Login code').fill(code);
  await page.keyboard.press('Enter');
  await page.getByText('what Ali Baba says').waitFor();
  await page.getByLabel(/password/i).fill('sesame');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expectAlert(/not the password/);
  await page.getByLabel(/password/i).fill('open sesame');
  await page.getByRole('button', { name: 'Sign in' }).click();

  await page.getByText(/Alex is paired/).waitFor();
  await chat.shows(/^Paired with Alex Rivers/);
  expect(phone.authorizations()).toHaveLength(1);
  // The typed text is neither in the address nor in the chat.
  expect(page.url()).toMatch(/\/pair$/);
  const said = chat.raw.messages().map(textOf).join('\n');
  expect(said).not.toContain(code);
  expect(said).not.toContain('sesame');
});

test('the code on the page is scanned, and its link opens nothing afterwards', async () => {
  await page.getByRole('button', { name: /Scan a QR code/ }).click();
  const picture = page.getByRole('img', { name: 'Login QR code' });
  await picture.waitFor();
  const shown = (await picture.getAttribute('src')) ?? '';
  phone.scanLogin(readQr(Buffer.from(shown.split(',')[1] ?? '', 'base64')) ?? '');
  await page.getByText(/Alex is paired/).waitFor();
  await chat.shows(/^Paired with Alex Rivers/);

  await page.reload();
  await page.getByText(/Alex is paired/).waitFor();

  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await page.goto(`${harness.app.url}/pair#not-a-token-at-all-but-long-enough`);
  await page.getByText(/This pairing is over/).waitFor();
});

test('an account that is not the chat’s own is confirmed once more, and refusing signs it out', async () => {
  const person = addVictim();
  const victim = harness.world.app(person.id);
  await page
    .getByText(/Alex Rivers \(@alex_rivers\) will see the contacts of this account/)
    .waitFor();
  await page.getByText('@roster_bot').first().waitFor();
  const signIn = async (): Promise<void> => {
    await page.getByRole('button', { name: /Use your phone number/ }).click();
    await page.getByLabel(/Phone number/).fill(person.phone ?? '');
    await page.keyboard.press('Enter');
    await page.getByLabel('Login code').waitFor();
    await page.getByLabel('Login code').fill(codeFrom(victim));
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText(/You signed in as Vic Tim/).waitFor();
  };
  await signIn();
  await page.getByText(/Alex Rivers \(@alex_rivers\) will see/).waitFor();
  expect(victim.authorizations()).toHaveLength(1);
  await page.getByRole('button', { name: 'No, sign out again' }).click();
  await page.getByText(/This pairing is over/).waitFor();
  await eventually('the new session is signed out', () => victim.authorizations(), []);

  await openLink();
  await signIn();
  await page.getByRole('button', { name: 'Yes, pair this account' }).click();
  await page.getByText(/Vic is paired/).waitFor();
  await chat.shows(/^Paired with Vic Tim/);
  await eventually('the note is there', () => victim.savedMessages().length, 1);
});

test('the link works in no other browser, and in one tab at a time', async () => {
  await page.getByRole('button', { name: /Use your phone number/ }).waitFor();
  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await other.getByText(/its link was opened in another browser/).waitFor();
  await other.context().close();

  const tab = await page.context().newPage();
  await tab.goto(address);
  await tab.getByRole('button', { name: /Use your phone number/ }).waitFor();
  await page.getByText(/in another tab last/).waitFor();
  await page.getByRole('button', { name: 'Continue here' }).click();
  await tab.getByText(/in another tab last/).waitFor();
  await tab.close();
  await page.getByRole('button', { name: /Scan a QR code/ }).click();
  const picture = page.getByRole('img', { name: 'Login QR code' });
  await picture.waitFor();
  const shown = (await picture.getAttribute('src')) ?? '';
  phone.scanLogin(readQr(Buffer.from(shown.split(',')[1] ?? '', 'base64')) ?? '');
  await page.getByText(/Alex is paired/).waitFor();
});

test('fits a phone and a desktop, light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    }
  }
  await page.getByRole('button', { name: /Use your phone number/ }).click();
  await page.getByRole('button', { name: /Scan a QR code instead/ }).click();
  await page.getByRole('img', { name: 'Login QR code' }).waitFor();
  await page.getByRole('button', { name: /Use the phone number/ }).click();
  await page.getByLabel(/Phone number/).fill(owner.phone ?? '');
  await page.keyboard.press('Enter');
  await page.getByLabel('Login code').waitFor();
  await page.getByLabel('Login code').fill(codeFrom(phone));
  await page.keyboard.press('Enter');
  await page.getByText(/Alex is paired/).waitFor();
});

async function expectAlert(words: RegExp): Promise<void> {
  await page.getByRole('alert').filter({ hasText: words }).waitFor();
}
