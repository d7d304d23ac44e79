import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { startDemo, type DemoProcess } from './demo-process.ts';
import { bubble } from './page-harness.ts';
import { Visitor } from './visitor.ts';

const phone = { width: 390, height: 844 };

/** One demo for all, in the order of a person's first hour: each test continues in the chat of the one before. */
let demo: DemoProcess;
let browser: Browser;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  const context = await browser.newContext({
    viewport: phone,
    reducedMotion: 'reduce',
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

test('in nine taps a stranger has paired, seen the book, a card and what to clean up', async () => {
  const heights: Record<string, number> = {};
  const visit = async (label: string | RegExp, text: string | RegExp): Promise<void> => {
    await visitor.tap(label, text);
    heights[String(label)] = await visitor.height();
  };
  await visit('Start', 'This bot is yours now');
  await visitor.tap('Pair my account', 'Scan with your phone');
  await visit('Scan with your phone', /Paired with Alex Rivers\. It has \d+ contacts/);
  expect(visitor.taps).toHaveLength(3);
  await visitor.tap(/^Contacts · \d+$/, 'Do you see a table?');
  await visitor.tap('Yes', /Contacts of Alex Rivers · \d+/);
  await page.getByRole('table').getByText('Ben Okafor').waitFor();
  heights.contacts = await visitor.height();
  await visit('4', 'Telegram id');
  await visit('Home', 'Hello Alex');
  await visit('Clean up', 'Clean-up, Alex Rivers');
  await visit('Home', 'Hello Alex');
  expect(visitor.taps).toHaveLength(9);
  for (const [screen, height] of Object.entries(heights)) {
    expect(Math.floor(height), screen).toBeLessThanOrEqual(phone.height);
  }
});

test.each<[string, number, () => Promise<void>]>([
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

/** Numbers without a country code, and one that is not the person's. */
const table = [
  'Name,Mobile,Work Fax,Notes',
  'Zoe Ann Featherstonehaugh,07911 123456,020 7946 0111,met in Rome',
  'Ben Stone,07911 123457,,',
].join('\n');

test('a shared contact, a name and a table of numbers are answered in the width of a phone', async () => {
  await page.getByRole('button', { name: 'Attach' }).click();
  await page.getByRole('menuitem', { name: /^Contact/ }).click();
  await page.getByRole('button', { name: /A number nobody has/ }).click();
  await visitor.screen('not found, or private').waitFor();
  await visitor.send('/rename Ben Okafor', 'What should I call Ben Okafor');
  await visitor.send('Benjamin Okafor', 'Renamed: Ben Okafor is Benjamin Okafor now');
  await visitor.sendFile('book.csv', table, 'Import into the contacts of Alex Rivers');
  const preview = bubble(page, 'Import into the contacts of Alex Rivers');
  await preview.getByText('2 numbers have no country code').waitFor();
  await preview.getByRole('button', { name: '1 can’t be imported' }).last().click();
  await preview.getByText('it’s a fax').waitFor();
  const right = await preview.evaluate((one) => one.getBoundingClientRect().right);
  expect(right).toBeLessThanOrEqual(phone.width);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(phone.width);
});

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

test('after all of that, the demo ends at Ctrl-C', async () => {
  await browser.close();
  expect(await demo.end()).toEqual([0, null]);
}, 60_000);

/** The login code that Telegram sent to the visitor's phone. */
async function codeOnPhone(): Promise<string> {
  const notice = page.locator('.notice').filter({ hasText: 'Login code' }).last();
  return (await notice.locator('.code').first().textContent()) ?? '';
}
