import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { startDemo, type DemoProcess } from './demo-process.ts';
import { Visitor } from './visitor.ts';

let demo: DemoProcess;
let browser: Browser;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  await page.goto(demo.address);
  visitor = new Visitor(page);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await demo[Symbol.asyncDispose]();
});

/** How many buttons a job takes. */
async function countTaps(job: () => Promise<void>): Promise<number> {
  const before = visitor.taps.length;
  await job();
  return visitor.taps.length - before;
}

/** A book of strangers. */
const book = [
  'Name,Mobile',
  ...Array.from({ length: 500 }, (_, at) => `Friend ${at},+1202555${String(2000 + at)}`),
].join('\n');

// In the order of a person's first hour: each continues in the chat of the one before.
test.each<[string, number, () => Promise<void>]>([
  [
    'pairing by QR',
    3,
    async () => {
      await visitor.tap('Start', 'This bot is yours now');
      await visitor.tap('Pair my account', 'Scan with your phone');
      await visitor.tap('Scan with your phone', 'Paired with Alex Rivers');
    },
  ],
  [
    'answering whether tables are seen, once',
    1,
    async () => {
      await visitor.send('/contacts ', 'Do you see a table?');
      await visitor.tap('Yes', 'Contacts of Alex Rivers');
    },
  ],
  [
    'renaming a person by typing the name',
    1,
    async () => {
      await visitor.send('minapark', 'Mina Park');
      await visitor.tap('Rename', 'What should I call Mina Park?');
      await visitor.send('Mina from Work', 'Renamed: Mina Park is Mina from Work now');
    },
  ],
  [
    'importing 500 numbers',
    1,
    async () => {
      await visitor.sendFile('friends.csv', book, '500 numbers read');
      await visitor.tap('Import 500', 'Imported into the contacts of Alex Rivers');
    },
  ],
  [
    'deleting 30 contacts, and undoing it',
    9,
    async () => {
      await visitor.send('/contacts ', /Contacts of Alex Rivers · \d+/);
      await visitor.tap('Select', 'No one’s selected yet');
      await visitor.tap('Select page', '10 contacts selected');
      await visitor.tap('›', '2/5');
      await visitor.tap('Select page', '20 contacts selected');
      await visitor.tap('›', '3/5');
      await visitor.tap('Select page', '30 contacts selected');
      await visitor.tap('Delete 30…', 'Delete these 30 contacts');
      await visitor.tap('Delete these 30 contacts', 'Deleted 30 contacts');
      await visitor.tap('Undo', /undone/i);
    },
  ],
  [
    'undoing one deletion',
    2,
    async () => {
      await visitor.send('/delete @ben_okafor', 'Delete Ben Okafor');
      await visitor.tap('Delete Ben Okafor', 'Deleted Ben Okafor.');
      await visitor.tap('Undo', 'Ben Okafor is in your contacts again');
    },
  ],
  [
    'exporting for Google',
    1,
    async () => {
      await visitor.send('/export ', 'Which file do you want?');
      await visitor.tap('CSV', /\.csv/);
    },
  ],
  [
    'deleting the deleted accounts',
    4,
    async () => {
      await visitor.send('/cleanup ', 'Clean-up, Alex Rivers');
      await visitor.tap(/^Deleted accounts · \d+$/, 'No one’s selected yet');
      await visitor.tap(/^Select all \d+$/, /contacts selected/);
      await visitor.tap(/^Delete \d+…$/, 'Delete these');
      await visitor.tap(/^Delete these \d+ contacts$/, /Deleted \d+ contacts/);
    },
  ],
])(
  '%s takes %i taps',
  async (_, taps, job) => {
    expect(await countTaps(job)).toBe(taps);
  },
  60_000,
);

test('pairing by number and code takes 5 taps, with the link in another browser', async () => {
  await visitor.send('/unpair ', /Unpair .*\?/);
  await visitor.tap('Unpair', 'Unpaired');
  const elsewhere = await browser.newPage();
  const taps = await countTaps(async () => {
    await visitor.send('/pair ', 'Scan with your phone');
    await visitor.tap('Use phone number instead', 'Open this address');
    await visitor.tap('Copy the link', 'Open this address');
    await elsewhere.goto(await page.evaluate(() => navigator.clipboard.readText()));
    await visitor.tapOutside(elsewhere.getByRole('button', { name: 'Use your phone number' }));
    await elsewhere.getByLabel('Phone number').fill('+442079460001');
    await visitor.tapOutside(elsewhere.getByRole('button', { name: 'Send me a code' }));
    await elsewhere.getByLabel('Login code').fill(await codeOnPhone());
    await visitor.tapOutside(elsewhere.getByRole('button', { name: 'Continue' }));
    await visitor.screen('Paired with Alex Rivers').waitFor();
  });
  expect(taps).toBe(5);
}, 60_000);

/** The login code that Telegram sent to the visitor's phone. */
async function codeOnPhone(): Promise<string> {
  const notice = page.locator('.notice').filter({ hasText: 'Login code' }).last();
  return (await notice.locator('.code').first().textContent()) ?? '';
}
