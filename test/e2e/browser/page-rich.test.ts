import { InputFile } from 'grammy';
import QRCode from 'qrcode';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactsMessage } from './contacts-message.ts';
import { poorContrasts } from './contrast.ts';
import { bubble, startHarness, type Harness } from './page-harness.ts';
import { eventually } from '../../support/eventually.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness((bot) => {
    bot.command('contacts', (ctx) => ctx.replyWithRichMessage(contactsMessage(1)));
    bot.callbackQuery(/^page:(\d+)$/, async (ctx) => {
      await ctx.editMessageText(contactsMessage(Number(ctx.match[1])));
      await ctx.answerCallbackQuery();
    });
    bot.callbackQuery(/^(open|delete):/, (ctx) =>
      ctx.answerCallbackQuery(`pressed ${ctx.callbackQuery.data}`),
    );
    bot.command('picture', async (ctx) =>
      ctx.replyWithPhoto(new InputFile(await QRCode.toBuffer('anything', { width: 900 })), {
        caption: 'a picture',
      }),
    );
    bot.command('file', (ctx) =>
      ctx.replyWithDocument(new InputFile(Buffer.from('name,number\n'), 'contacts.csv')),
    );
  });
  harness.chat.say('/contacts');
  await eventually('the bot has answered', () => expect(harness.chat.messages()).toHaveLength(2));
});

afterAll(async () => {
  expect(harness.errors).toEqual([]);
  await harness[Symbol.asyncDispose]();
});

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('on a phone a wide table scrolls in its bubble, and shows that there is more', async () => {
  const page = await harness.open({ size: 'phone' });
  const message = bubble(page, 'Contacts, page');
  const more = message.getByRole('button', { name: 'Show more columns' });
  await more.click();
  const scroller = message.locator('.table-scroll');
  await eventually('the table has scrolled to the right', async () =>
    expect(await scroller.evaluate((one) => one.scrollLeft)).toBeGreaterThan(100),
  );
  await scroller.evaluate((one) => one.scrollTo({ left: one.scrollWidth }));
  await more.waitFor({ state: 'hidden' });
  await message.getByRole('button', { name: 'Delete' }).first().click();
  await page.getByText('pressed delete:0').waitFor();
  expect(await overflow(page)).toBe(0);
});

test('on a desktop the same table fits', async () => {
  const page = await harness.open({ size: 'desktop' });
  const message = bubble(page, 'Contacts, page');
  const table = message.getByRole('table', { name: 'sorted by name' });
  expect(await table.getByRole('columnheader').count()).toBe(6);
  expect(await table.locator('td[colspan="6"]').textContent()).toBe('and nobody else');
  expect(await message.getByRole('button', { name: 'Show more columns' }).isVisible()).toBe(false);
  expect(await overflow(page)).toBe(0);
  await table.getByRole('button', { name: 'Ben Whitfield' }).click();
  await page.getByText('pressed open:1').waitFor();
});

test('turning a page keeps the focus and the unfolded parts', async () => {
  const page = await harness.open();
  const message = bubble(page, 'Contacts, page');
  await message.getByText('More', { exact: true }).click();
  await message.getByText('unfolded').waitFor();
  const next = message.getByRole('button', { name: 'Next' });
  const pages = Number(/page (\d+)/.exec((await message.textContent()) ?? '')?.[1]);
  await next.press('Enter');
  await message.getByRole('heading', { name: `Contacts, page ${pages + 1}` }).waitFor();
  expect(await message.getByText('unfolded').isVisible()).toBe(true);
  expect(await next.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await message.getByRole('button', { name: 'Back' }).isDisabled()).toBe(true);
});

test.each([
  ['light', 'phone'],
  ['light', 'desktop'],
  ['dark', 'phone'],
  ['dark', 'desktop'],
] as const)('every text can be read: %s, %s', async (scheme, size) => {
  const page = await harness.open({ scheme, size });
  await bubble(page, 'Contacts, page').waitFor();
  const wall = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(wall).toBe(scheme === 'dark' ? 'rgb(19, 27, 36)' : 'rgb(238, 242, 247)');
  expect(await page.evaluate(poorContrasts)).toEqual([]);
});

test('a picture opens large, and a file is downloaded under its name', async () => {
  const page = await harness.open({ size: 'phone' });
  harness.chat.say('/picture');
  await bubble(page, 'a picture').getByRole('button', { name: 'Enlarge: a picture' }).click();
  const large = page.getByRole('dialog').getByRole('img', { name: 'a picture' });
  expect(await large.evaluate((one) => 'naturalWidth' in one && one.naturalWidth)).toBe(900);
  expect(await overflow(page)).toBe(0);
  await page.keyboard.press('Escape');
  harness.chat.say('/file');
  const download = page.waitForEvent('download');
  await bubble(page, 'contacts.csv').getByRole('link').click();
  expect((await download).suggestedFilename()).toBe('contacts.csv');
});
