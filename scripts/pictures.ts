/**
 * Draws the pictures of the README and of docs/screens.md from the demo: `npm run pictures`. Needs no account and no
 * network.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser } from '../test/e2e/browser/browser.ts';
import { startDemo } from '../test/e2e/browser/demo-process.ts';
import { bubble } from '../test/e2e/browser/page-harness.ts';
import { drawScreens, send, tap } from './screens.ts';
import { drawSetup } from './setup-pictures.ts';
import { drawTour } from './tour.ts';

const docs = fileURLToPath(new URL('../docs', import.meta.url));
const folder = join(docs, 'pictures');
const desktop = { width: 1180, height: 1040 };
const phone = { width: 390, height: 844 };

/** Numbers without a country code, a fax, and one number twice. */
const book = [
  'First Name,Last Name,Mobile,Work Fax',
  'Zoe,Miller,07911 123456,020 7946 0111',
  'Ben,Stone,+44 7911 123457,',
  'Ada,Moreau,+33 6 12 34 56 78,',
].join('\n');

await mkdir(folder, { recursive: true });
await using demo = await startDemo();
const browser = await openBrowser();
try {
  await drawSetup(browser, folder);
  await drawTour(browser, folder);
  const page = await browser.newPage({ viewport: desktop, colorScheme: 'light' });
  await page.goto(demo.address);
  await drawContacts(page);
  await page.setViewportSize(phone);
  await drawImport(page);
  await drawCleanup(page);
  await drawScreens(page, docs);
} finally {
  await browser.close();
}

async function drawContacts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await bubble(page, 'This bot is yours now').waitFor();
  await send(page, '/pair ');
  await page.getByRole('button', { name: 'Scan with your phone' }).click();
  await bubble(page, 'Paired with Alex Rivers').waitFor();
  await page.getByText('Scanned. The new device').waitFor({ state: 'hidden' });
  await send(page, '/contacts ');
  await page.getByRole('table').getByText('Conference Room').waitFor();
  await tap(page, 'Yes');
  await page.getByRole('tab', { name: 'Contacts' }).click();
  await draw(page, 'contacts');
}

async function drawImport(page: Page): Promise<void> {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Attach' }).click();
  await page.getByRole('menuitem', { name: /^File/ }).click();
  const file = { name: 'contacts.csv', mimeType: 'text/csv', buffer: Buffer.from(book) };
  await (await chosen).setFiles(file);
  await bubble(page, 'Import into the contacts of Alex Rivers').waitFor();
  await draw(page, 'import');
}

async function drawCleanup(page: Page): Promise<void> {
  await send(page, '/cleanup ');
  await page
    .getByRole('button', { name: /duplicate/i })
    .last()
    .waitFor();
  await draw(page, 'cleanup');
}

async function draw(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
