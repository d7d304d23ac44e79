import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-process.ts';
import { bubble } from './page-harness.ts';

/** Numbers without a country code, and one that is not the person's. */
const table = Buffer.from(
  [
    'Name,Mobile,Work Fax,Notes',
    'Zoe Ann Featherstonehaugh,07911 123456,020 7946 0111,met in Rome',
    'Ben Stone,07911 123457,,',
  ].join('\n'),
);

test('the demo starts with one command, is tried in the browser, and ends at Ctrl-C', async () => {
  await using demo = await startDemo();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(demo.address);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await bubble(page, 'This bot is yours now').waitFor();
    await page.getByRole('combobox', { name: 'Message' }).fill('/pair ');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Scan with your phone' }).click();
    await bubble(page, 'Paired with Alex Rivers').waitFor();
    await page.getByRole('combobox', { name: 'Message' }).fill('/contacts ');
    await page.keyboard.press('Enter');
    await page.getByRole('table').getByText('Ben Okafor').waitFor();
    await page.getByRole('button', { name: 'Attach' }).click();
    await page.getByRole('menuitem', { name: /^Contact/ }).click();
    await page.getByRole('button', { name: /A number nobody has/ }).click();
    await bubble(page, 'not found, or private').waitFor();
    await page.getByRole('combobox', { name: 'Message' }).fill('/rename Ben Okafor');
    await page.keyboard.press('Enter');
    await bubble(page, 'What should I call Ben Okafor').waitFor();
    await page.getByRole('combobox', { name: 'Message' }).fill('Benjamin Okafor');
    await page.keyboard.press('Enter');
    await bubble(page, 'Renamed: Ben Okafor is Benjamin Okafor now').waitFor();
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Attach' }).click();
    await page.getByRole('menuitem', { name: /^File/ }).click();
    await (await chosen).setFiles({ name: 'book.csv', mimeType: 'text/csv', buffer: table });
    const preview = bubble(page, 'Import into the contacts of Alex Rivers');
    await preview.getByText('2 numbers have no country code').waitFor();
    await preview.getByRole('button', { name: '1 can’t be imported' }).last().click();
    await preview.getByText('it’s a fax').waitFor();
    const right = await preview.evaluate((one) => one.getBoundingClientRect().right);
    expect(right).toBeLessThanOrEqual(390);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  } finally {
    await browser.close();
  }
  expect(await demo.end()).toEqual([0, null]);
}, 90_000);
