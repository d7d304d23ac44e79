import { InlineKeyboard } from 'grammy';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bubble, startHarness, type Harness } from './page-harness.ts';
import { eventually } from '../../support/eventually.ts';

let harness: Harness;
let answerSlowly = Promise.withResolvers<void>();

beforeAll(async () => {
  harness = await startHarness((bot) => {
    bot.command('ask', (ctx) =>
      ctx.reply('What now?', {
        reply_markup: new InlineKeyboard([
          [{ text: 'Quick', callback_data: 'quick' }],
          [{ text: 'Loud', callback_data: 'loud', style: 'danger' }],
          [{ text: 'Slow', callback_data: 'slow' }],
          [{ text: 'Copy', copy_text: { text: 'to be copied' } }],
          [{ text: 'Site', url: 'https://example.com/roster' }],
          [{ text: 'Invite', url: 'https://t.me/roster_bot?start=invited' }],
          [{ text: 'Never', disabled: {} }],
        ]),
      }),
    );
    bot.command('start', (ctx) => ctx.reply(`started with ${ctx.match}`));
    bot.callbackQuery('quick', async (ctx) => {
      await ctx.answerCallbackQuery('Done quickly');
      await ctx.editMessageText('It was quick.');
    });
    bot.callbackQuery('loud', (ctx) =>
      ctx.answerCallbackQuery({ text: 'Read this first.', show_alert: true }),
    );
    bot.callbackQuery('slow', async (ctx) => {
      await answerSlowly.promise;
      await ctx.answerCallbackQuery();
    });
  });
});

afterAll(async () => {
  expect(harness.errors).toEqual([]);
  await harness[Symbol.asyncDispose]();
});

async function ask(): Promise<{
  readonly page: Page;
  readonly message: Locator;
  readonly press: (label: string) => Promise<void>;
}> {
  const page = await harness.open({ size: 'phone' });
  const asked = harness.chat.say('/ask');
  const message = page.locator(`[data-message="${asked + 1}"]`);
  return { page, message, press: (label) => message.getByRole('button', { name: label }).click() };
}

test('an answer is a toast, and an edited message changes where it stands', async () => {
  const { page, press } = await ask();
  await press('Quick');
  await page.getByRole('status').getByText('Done quickly').waitFor();
  await bubble(page, 'It was quick.').getByText('edited').waitFor();
});

test('an alert is a dialog', async () => {
  const { page, press } = await ask();
  await press('Loud');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Read this first.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('a button turns until the bot has answered', async () => {
  answerSlowly = Promise.withResolvers();
  const { message, press } = await ask();
  await press('Slow');
  const slow = message.getByRole('button', { name: 'Slow' });
  expect(await slow.getAttribute('aria-busy')).toBe('true');
  answerSlowly.resolve();
  await eventually('the button is no longer busy', () => slow.getAttribute('aria-busy'), null);
});

test('a text is copied, and the page says so', async () => {
  const { page, press } = await ask();
  await press('Copy');
  await page.getByText('Copied to the clipboard').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('to be copied');
});

test('a link is shown before it is opened', async () => {
  const { page, press } = await ask();
  await press('Site');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('https://example.com/roster').waitFor();
  await page.context().route('https://example.com/**', (route) => route.fulfill({ body: 'site' }));
  const opened = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Open' }).click();
  expect((await opened).url()).toBe('https://example.com/roster');
});

test('a link into this chat is followed in it', async () => {
  const { page, press } = await ask();
  await press('Invite');
  await bubble(page, 'started with invited').waitFor();
});

test('a disabled button does nothing', async () => {
  const { message } = await ask();
  const never = message.getByRole('button', { name: 'Never' });
  expect(await never.isDisabled()).toBe(true);
});
